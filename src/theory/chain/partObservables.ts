import type { DataTerm } from '../../observables/dataTerm.ts';
import type { LearnerObservables } from '../../observables/observables.ts';
import { isMeasured, sampleMeasureNames } from '../../observables/sampleMeasures.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import type { SampleMeans } from '../../observables/sampleMeasures.ts';
import { testError } from '../../observables/testError.ts';
import { testLoss } from '../../observables/testLoss.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import type { ConvexLearner } from './chainLearner.ts';
import type { ChainState } from './chainState.ts';
import { orderParametersOf } from './linear/sampleMoments.ts';

/** What a learner does on a part of the sample that it trains on. */
export interface TrainedPart {
  /** Its place among the parts of the chain. */
  part: number;
  share: number;
  /** Whether it has labels. */
  labels: boolean;
  /** Averages of the learner's `sampleMeasures` at the fields after training. */
  means: SampleMeans;
  /** The training error; asked for only where there are labels. */
  error: () => number;
}

/**
 * Observables of learner k from the order parameters in `state` and what it does on each part that
 * it trains on. Losses are averages over all of these, errors over those with labels.
 */
export function partObservables(
  population: SingleIndexPopulation,
  { learners }: ChainContext,
  state: ChainState,
  k: number,
  parts: readonly TrainedPart[],
): LearnerObservables {
  const { sources, fresh: terms } = learners[k] as ConvexLearner;
  const own = freshObservables(population, state, k);
  const targetOn = (part: number) => {
    const source = sources[part] ?? null;
    if (source === null) return undefined;
    return { ...orderParametersOf(state, source), overlap: state.Q.get(k, source) };
  };
  const observables = {
    ...own,
    testLoss: partAverage(parts, ({ part }) =>
      testLoss(population, terms[part] as DataTerm, own, targetOn(part)),
    ),
    ...trainingMeans(parts),
  };
  // Without labels there is nothing to be wrong about.
  const labelled = parts.filter(({ labels }) => labels);
  if (labelled.length === 0) return observables;
  const training = partAverage(labelled, ({ error }) => error());
  return { ...observables, trainError: training, gap: own.testError - training };
}

/** What learner k does on fresh samples, which its order parameters say without another average. */
export function freshObservables(
  population: SingleIndexPopulation,
  state: ChainState,
  k: number,
): OrderParameters & { testError: number } {
  const own = orderParametersOf(state, k);
  return { ...own, testError: testError(population, own) };
}

/** Averages per training sample of what each part can measure. */
function trainingMeans(parts: readonly TrainedPart[]): LearnerObservables {
  const entries = sampleMeasureNames.flatMap((name) => {
    const measured = parts.filter(
      (part) => isMeasured(name, part) && part.means[name] !== undefined,
    );
    if (measured.length === 0) return [];
    return [[name, partAverage(measured, ({ means }) => means[name] as number)] as const];
  });
  return Object.fromEntries(entries);
}

/** Average per sample over parts of the sample. */
function partAverage(parts: readonly TrainedPart[], value: (part: TrainedPart) => number): number {
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  return parts.reduce((sum, part) => sum + part.share * value(part), 0) / total;
}
