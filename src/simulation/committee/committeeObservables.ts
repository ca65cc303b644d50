import { stacked } from '../../observables/committee/fieldStack.ts';
import type { FieldStack } from '../../observables/committee/fieldStack.ts';
import { realErrors } from '../../observables/committee/realErrors.ts';
import type { LearnerObservables } from '../../observables/observables.ts';
import { specialisation } from '../../observables/online/specialisation.ts';
import { hasRealLabels } from '../../problem/hasRealLabels.ts';
import type { TrainedLearner } from '../../problem/problem.ts';
import type { WeightedState } from '../fittedLearner.ts';
import { meanOverParts } from '../partRows.ts';
import type { Trial } from '../trial.ts';
import { fieldStack } from './fieldStack.ts';
import { sampledErrors } from './sampledErrors.ts';

/** What a learner has on fresh samples where a committee is behind it. */
export type CommitteeObservables = LearnerObservables &
  Required<Pick<LearnerObservables, 'testError' | 'testLoss'>>;

/**
 * The observables on fresh samples of a learner that is a committee, learns from one, or from its
 * labels. q is the mean of ‖w_k‖²/N over its units; m is absent, since no single direction matters:
 * overlaps are between units. Real labels have errors in closed form, labels ±1 those of
 * `sampledErrors`.
 */
export function committeeObservables(
  trial: Trial,
  learner: TrainedLearner,
  state: WeightedState,
  source: WeightedState | undefined,
): CommitteeObservables {
  const { population, data } = trial.problem;
  const stack = fieldStack(trial, state, source);
  const { testError, partLoss } = hasRealLabels(population)
    ? realErrors(trial.problem, learner, stack)
    : sampledErrors(trial, learner, stack);
  const parted = specialisation(stack.units, stack, stacked.own);
  return {
    q: meanNorm(stack),
    bias: state.bias,
    testError,
    testLoss: meanOverParts(data, learner, partLoss),
    ...(parted !== undefined && { specialisation: parted }),
  };
}

function meanNorm({ units, overlaps }: FieldStack): number {
  const norms = overlaps
    .map((row, u) => row[u] as number)
    .filter((_, u) => units[u]?.at === stacked.own);
  return norms.reduce((sum, norm) => sum + norm, 0) / norms.length;
}
