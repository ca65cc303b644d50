import { sampleInformation } from '../information/samples/sampleInformation.ts';
import type { SampledInformation } from '../information/samples/sampleInformation.ts';
import { overlapKey } from '../observables/observables.ts';
import { hasRealLabels } from '../problem/hasRealLabels.ts';
import { hasWeights } from './fittedLearner.ts';
import { FRESH_BLOCK, visitFreshBlocks } from './freshBlocks.ts';
import { fieldWriter } from './freshSample.ts';
import type { Trial } from './trial.ts';

/** With fewer samples a histogram of two fields says nothing. */
const leastSamples = 100;

/**
 * What the fields of pairs of learners tell of the labels ±1 of `count` fresh samples, by
 * `overlapKey`: the estimate that the formulas from order parameters must agree with. `undefined`
 * unless the problem asks for information, with labels ±1 and 100 samples at least.
 */
export function freshInformation(
  trial: Trial,
  count: number,
): Record<string, SampledInformation> | undefined {
  const { kernels, problem, streams } = trial;
  if (problem.information !== true || count < leastSamples) return undefined;
  if (hasRealLabels(problem.population)) return undefined;
  const { names, fields, classes } = fieldsOnFresh(trial, count);
  const pairs = names.flatMap((later, j) =>
    names.slice(0, j).map((earlier, i): [string, SampledInformation] => {
      const key = overlapKey(earlier, later);
      const sample = {
        teacher: fields[i] as Float64Array,
        student: fields[j] as Float64Array,
        classes,
      };
      const ofPair = (purpose: string) => streams(`information/${key}/${purpose}`);
      return [key, sampleInformation(kernels, sample, { streams: ofPair })];
    }),
  );
  return Object.fromEntries(pairs);
}

/** Fields of all learners on fresh samples, and class 1 for labels + and 0 for −. */
function fieldsOnFresh(trial: Trial, count: number) {
  const { kernels, fitted } = trial;
  const learners = [...fitted.values()].filter(hasWeights);
  const fields = learners.map(() => new Float64Array(count));
  const classes = new Uint16Array(count);
  const mark = kernels.mark();
  const block = kernels.allocate(FRESH_BLOCK);
  const writers = learners.map((learner) => fieldWriter(trial, learner));
  visitFreshBlocks(trial, 'test', count, ({ design, vectors, first }) => {
    writers.forEach((write, k) => {
      write(design, block);
      fields[k]?.set(kernels.view(block, design.rows), first);
    });
    kernels.view(vectors.labels, design.rows).forEach((label, i) => {
      classes[first + i] = label > 0 ? 1 : 0;
    });
  });
  kernels.release(mark);
  return { names: learners.map(({ name }) => name), fields, classes };
}
