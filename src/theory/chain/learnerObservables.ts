import type { LearnerObservables } from '../../observables/observables.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import { isMeasured, sampleMeasureNames } from '../../observables/sampleMeasures.ts';
import { testError } from '../../observables/testError.ts';
import { testLoss } from '../../observables/testLoss.ts';
import type { Population } from '../../problem/population.ts';
import type { ConvexLearner } from './chainLearner.ts';
import { fieldGeometry, labelProjection } from './chainGrid.ts';
import { trainingParts } from './learnerMap.ts';
import type { LearnerTask, TrainingPart } from './learnerMap.ts';
import { trainError } from './trainError.ts';
import { trainingAverages } from './trainingAverages.ts';
import type { TrainingAverages } from './trainingAverages.ts';

/**
 * Observables of the last learner of a task, whose state must be at its fixed point; null where
 * the order parameters are impossible.
 */
export function learnerObservables(
  task: LearnerTask,
  population: Population,
): LearnerObservables | null {
  const { context, state, order } = task;
  const k = order[order.length - 1] as number;
  const { source } = context.learners[k] as ConvexLearner;
  const geometry = fieldGeometry(state, order);
  const projection = labelProjection(context, geometry);
  if (projection === 'impossible') return null;
  const parts = trainingParts(task, geometry).map((part) => ({
    ...part,
    training: trainingAverages(part.nodes, context.law, projection, part.level),
  }));
  const own = parameters(task, k);
  const target =
    source === null ? undefined : { ...parameters(task, source), overlap: state.Q.get(k, source) };
  const fresh = testError(population, own);
  const observables = {
    ...own,
    testError: fresh,
    testLoss: partAverage(parts, ({ level }) => testLoss(population, level.term, own, target)),
    ...trainingMeans(parts),
  };
  // Without labels there is nothing to be wrong about.
  const labelled = parts.filter(({ labels }) => labels);
  if (labelled.length === 0) return observables;
  const training = partAverage(labelled, (part) =>
    trainError(task, part, geometry, projection, part.training.responses),
  );
  return { ...observables, trainError: training, gap: fresh - training };
}

/** Averages per training sample of what each part can measure. */
function trainingMeans(
  parts: readonly (TrainingPart & { training: TrainingAverages })[],
): LearnerObservables {
  const entries = sampleMeasureNames.flatMap((name) => {
    const measured = parts.filter(
      (part) => isMeasured(name, part) && part.training.means[name] !== undefined,
    );
    if (measured.length === 0) return [];
    return [
      [name, partAverage(measured, ({ training }) => training.means[name] as number)] as const,
    ];
  });
  return Object.fromEntries(entries);
}

/** Average per sample over parts of the sample. */
function partAverage<P extends TrainingPart>(
  parts: readonly P[],
  value: (part: P) => number,
): number {
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  return parts.reduce((sum, part) => sum + part.share * value(part), 0) / total;
}

function parameters({ state }: LearnerTask, k: number): OrderParameters {
  return { m: state.m.get(k, 0), q: state.Q.get(k, k), bias: state.b.get(k, 0) };
}
