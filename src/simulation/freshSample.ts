import { writeOutputs } from './committee/hiddenUnits.ts';
import type { Design, Vector } from './design/design.ts';
import { featureMap, writeFeatureFields } from './features/featureMap.ts';
import type { FittedLearner, WeightedState } from './fittedLearner.ts';
import { FRESH_BLOCK, visitFreshBlocks } from './freshBlocks.ts';
import { errorOnRows } from './measure.ts';
import { isPointState } from './points/pointState.ts';
import type { PointState } from './points/pointState.ts';
import { storedPoints } from './points/points.ts';
import type { Trial } from './trial.ts';

/**
 * The test error of every fitted learner on `count` fresh samples, by name: the estimate that the
 * formula from order parameters must agree with.
 */
export function freshErrors(trial: Trial, count: number): Record<string, number> {
  const learners = [...trial.fitted.values()];
  // Features take memory: one learner's at a time, on the same samples drawn again.
  const isFeatured = (learner: FittedLearner): boolean =>
    !isPointState(learner) && learner.featured !== undefined;
  const passes = [
    learners.filter((learner) => !isFeatured(learner)),
    ...learners.filter(isFeatured).map((learner) => [learner]),
  ];
  return Object.assign({}, ...passes.map((pass) => errorsOf(trial, pass, count))) as Record<
    string,
    number
  >;
}

function errorsOf(
  trial: Trial,
  learners: readonly FittedLearner[],
  count: number,
): Record<string, number> {
  const { kernels, problem } = trial;
  const mark = kernels.mark();
  const fields = kernels.allocate(FRESH_BLOCK);
  const writers = learners.map((learner) => fieldWriter(trial, learner));
  const totals = learners.map(() => 0);
  visitFreshBlocks(trial, 'test', count, ({ design, vectors: { truth } }) => {
    const setting = { kernels, population: problem.population, truth };
    const { rows } = design;
    learners.forEach((learner, i) => {
      writers[i]?.(design, fields);
      const error = errorOnRows(setting, fields, [{ first: 0, count: rows }], learner);
      totals[i] = (totals[i] as number) + rows * error;
    });
  });
  kernels.release(mark);
  return Object.fromEntries(learners.map(({ name }, i) => [name, (totals[i] as number) / count]));
}

/** Writes the fields of a learner on a block of fresh samples. */
export type FieldWriter = (design: Design, fields: Vector) => void;

/** How the fields of a learner on blocks of fresh samples are written; takes memory for that. */
export function fieldWriter(trial: Trial, learner: FittedLearner): FieldWriter {
  return isPointState(learner) ? predictionWriter(trial, learner) : weightedWriter(trial, learner);
}

function predictionWriter({ kernels }: Trial, learner: PointState): FieldWriter {
  return (design, fields) => {
    const predictions = learner.predict(storedPoints(design));
    kernels.view(fields, design.rows).set(predictions.fields);
  };
}

function weightedWriter(
  { kernels, n, streams }: Trial,
  { name, size, weights, bias, units, featured }: WeightedState,
): FieldWriter {
  if (units !== undefined) {
    const scratch = kernels.allocate(FRESH_BLOCK);
    return (design, fields) => {
      writeOutputs(design, size, units, weights, scratch, fields);
    };
  }
  if (featured === undefined) {
    return (design, fields) => {
      design.fields(size, weights, bias, fields);
    };
  }
  const map = featureMap(kernels, featured.features, n, name, streams);
  return (design, fields) => {
    writeFeatureFields(map, design, { weights: featured.weights, bias }, fields);
  };
}
