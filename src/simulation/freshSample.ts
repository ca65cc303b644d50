import type { Vector } from './design/design.ts';
import { denseDesign } from './design/denseDesign.ts';
import { rowSource } from './design/rowSource.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { errorRate } from './measure.ts';
import type { Trial } from './trial.ts';

/** Fresh samples are drawn so many at a time, so that memory does not grow with their number. */
export const FRESH_BLOCK = 256;

/**
 * The misclassification rate of every fitted learner on `count` fresh samples, by name: the
 * estimate that the formula from order parameters must agree with. A fresh sample is independent of
 * everything known so far, so it has independent normals in whatever coordinates the weights have.
 */
export function freshErrorRates(trial: Trial, count: number): Record<string, number> {
  const { kernels, problem, sample, streams } = trial;
  const { space } = sample;
  const mark = kernels.mark();
  const source = rowSource(kernels, problem.population, space, (purpose) =>
    streams(`test/${purpose}`),
  );
  const matrix = kernels.allocate(FRESH_BLOCK * space.size);
  const labels = kernels.allocate(FRESH_BLOCK);
  const fields = kernels.allocate(FRESH_BLOCK);
  const learners = [...trial.fitted.values()];
  const misses = learners.map(() => 0);
  for (let done = 0; done < count; done += FRESH_BLOCK) {
    const rows = Math.min(FRESH_BLOCK, count - done);
    source.draw(rows, matrix, labels);
    const design = denseDesign(kernels, matrix, rows, space.size);
    learners.forEach((learner, i) => {
      design.fields(learner.size, learner.weights, learner.bias, fields);
      misses[i] = (misses[i] as number) + rows * rateOf(trial, learner, fields, labels, rows);
    });
  }
  kernels.release(mark);
  return Object.fromEntries(learners.map(({ name }, i) => [name, (misses[i] as number) / count]));
}

function rateOf(
  { kernels }: Trial,
  { parameters }: FittedLearner,
  fields: Vector,
  labels: Vector,
  rows: number,
): number {
  return errorRate(kernels, fields, labels, rows, parameters);
}
