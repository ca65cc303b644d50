import { writeOutputs } from './committee/hiddenUnits.ts';
import { denseDesign } from './design/denseDesign.ts';
import type { Design, Vector } from './design/design.ts';
import { allocateLabels } from './design/labelVectors.ts';
import { rowSource } from './design/rowSource.ts';
import { featureMap, writeFeatureFields } from './features/featureMap.ts';
import type { FeatureMap } from './features/featureMap.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { errorOnRows } from './measure.ts';
import type { Trial } from './trial.ts';

/** Fresh samples are drawn so many at a time, so that memory does not grow with their number. */
export const FRESH_BLOCK = 256;

/**
 * The test error of every fitted learner on `count` fresh samples, by name: the estimate that the
 * formula from order parameters must agree with. A fresh sample is independent of
 * everything known so far, so it has independent normals in whatever coordinates the weights have.
 */
export function freshErrors(trial: Trial, count: number): Record<string, number> {
  const learners = [...trial.fitted.values()];
  // Features take memory: one learner's at a time, on the same samples drawn again.
  const passes = [
    learners.filter(({ featured }) => featured === undefined),
    ...learners.filter(({ featured }) => featured !== undefined).map((learner) => [learner]),
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
  const { kernels, sample, streams } = trial;
  const { population } = trial.problem;
  const { space } = sample;
  const mark = kernels.mark();
  const source = rowSource(kernels, population, space, (purpose) => streams(`test/${purpose}`));
  const matrix = kernels.allocate(FRESH_BLOCK * space.size);
  const vectors = allocateLabels(kernels, population, FRESH_BLOCK);
  const fields = kernels.allocate(FRESH_BLOCK);
  const scratch = kernels.allocate(FRESH_BLOCK);
  const setting = { kernels, population, truth: vectors.truth };
  const maps = learners.map(({ name, featured }) => {
    return featured && featureMap(kernels, featured.features, trial.n, name, streams);
  });
  const totals = learners.map(() => 0);
  for (let done = 0; done < count; done += FRESH_BLOCK) {
    const rows = Math.min(FRESH_BLOCK, count - done);
    source.draw(rows, matrix, vectors);
    const design = denseDesign(kernels, matrix, rows, space.size);
    learners.forEach((learner, i) => {
      writeFields(learner, maps[i], design, { fields, scratch });
      const error = errorOnRows(setting, fields, [{ first: 0, count: rows }], learner);
      totals[i] = (totals[i] as number) + rows * error;
    });
  }
  kernels.release(mark);
  return Object.fromEntries(learners.map(({ name }, i) => [name, (totals[i] as number) / count]));
}

function writeFields(
  { size, weights, bias, units, featured }: FittedLearner,
  map: FeatureMap | undefined,
  design: Design,
  { fields, scratch }: { fields: Vector; scratch: Vector },
): void {
  if (units !== undefined) {
    writeOutputs(design, size, units, weights, scratch, fields);
  } else if (map === undefined || featured === undefined) {
    design.fields(size, weights, bias, fields);
  } else {
    writeFeatureFields(map, design, { weights: featured.weights, bias }, fields);
  }
}
