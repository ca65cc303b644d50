import { stacked } from '../../observables/committee/fieldStack.ts';
import type { FieldStack } from '../../observables/committee/fieldStack.ts';
import { labelChance } from '../../observables/committee/labelChance.ts';
import type { FreshErrors } from '../../observables/committee/realErrors.ts';
import { dataLoss } from '../../observables/dataLoss.ts';
import type { DataTerm } from '../../observables/dataTerm.ts';
import { freshTerm } from '../../observables/partTerm.ts';
import type { DataPart } from '../../problem/dataPart.ts';
import type { Population } from '../../problem/population.ts';
import type { TrainedLearner } from '../../problem/problem.ts';
import type { Trial } from '../trial.ts';
import { visitOutputs } from './visitOutputs.ts';
import type { InputCloud } from './visitOutputs.ts';

/** A sum over points of a loss with some data term. */
interface LossSum {
  term: DataTerm;
  total: number;
}

/** The clouds of a mixture, or all of the inputs. */
function cloudsOf(population: Population): InputCloud[] {
  if (population.kind !== 'mixture') return [{ weight: 1, side: 0, delta: 1 }];
  const { rho, delta } = population;
  return [
    { weight: rho, side: 1, delta },
    { weight: 1 - rho, side: -1, delta },
  ];
}

/**
 * Errors on labels ±1 of fresh samples: averages over sampled fields of the units, exact in the
 * label given them. The standard error of the test error ε is at most √(ε(1−ε)/(256 N)), whose square
 * is some 5% of the variance from one training sample to another, and as independent from trial to
 * trial: the standard error of a mean over trials has it in it.
 */
export function sampledErrors(
  trial: Trial,
  learner: TrainedLearner,
  stack: FieldStack,
): FreshErrors {
  const { population } = trial.problem;
  const chance = labelChance(population);
  const sums = new Map<boolean, LossSum>();
  for (const part of partsOf(trial, learner)) {
    sums.set(part.labels, { term: freshTerm(trial.problem, learner, part), total: 0 });
  }
  let testError = 0;
  visitOutputs(trial, stack, cloudsOf(population), ({ weight, side }, outputs) => {
    const own = outputs[stacked.own] as number;
    const source = outputs[stacked.source] ?? 0;
    const positive = chance(side === 0 ? (outputs[stacked.truth] as number) : side);
    testError += weight * (own > 0 ? 1 - positive : positive);
    for (const sum of sums.values()) {
      sum.total +=
        weight * positive * dataLoss(sum.term, 1, own, source) +
        weight * (1 - positive) * dataLoss(sum.term, -1, own, source);
    }
  });
  return { testError, partLoss: ({ labels }) => sums.get(labels)?.total as number };
}

function partsOf({ problem: { data } }: Trial, { on }: TrainedLearner): DataPart[] {
  return data.filter(({ name }) => on.includes(name));
}
