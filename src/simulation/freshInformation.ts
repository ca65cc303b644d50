import { realInformation } from '../information/samples/realInformation.ts';
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
 * What the fields of pairs of learners tell of the labels of `count` fresh samples, by `overlapKey`: the
 * estimate that the formulas from order parameters must agree with, by histograms for labels ±1 and by
 * correlations for real ones, of which pairs that know infinitely much are left out. `undefined` unless
 * the problem asks for information, with 100 samples at least.
 */
export function freshInformation(
  trial: Trial,
  count: number,
): Record<string, SampledInformation> | undefined {
  const { kernels, problem, streams } = trial;
  if (problem.information !== true || count < leastSamples) return undefined;
  const { names, fields, labels } = fieldsOnFresh(trial, count);
  const isReal = hasRealLabels(problem.population);
  const classes = Uint16Array.from(labels, (label) => (label > 0 ? 1 : 0));
  const pairs = names.flatMap((later, j) =>
    names.slice(0, j).flatMap((earlier, i): [string, SampledInformation][] => {
      const key = overlapKey(earlier, later);
      const pair = { teacher: fields[i] as Float64Array, student: fields[j] as Float64Array };
      const options = { streams: (purpose: string) => streams(`information/${key}/${purpose}`) };
      const found = isReal
        ? realInformation(kernels, { ...pair, labels }, options)
        : sampleInformation(kernels, { ...pair, classes }, options);
      return found === undefined ? [] : [[key, found]];
    }),
  );
  return Object.fromEntries(pairs);
}

/** Fields of all learners on fresh samples, and their labels. */
function fieldsOnFresh(trial: Trial, count: number) {
  const { kernels, fitted } = trial;
  const learners = [...fitted.values()].filter(hasWeights);
  const fields = learners.map(() => new Float64Array(count));
  const labels = new Float64Array(count);
  const mark = kernels.mark();
  const block = kernels.allocate(FRESH_BLOCK);
  const writers = learners.map((learner) => fieldWriter(trial, learner));
  visitFreshBlocks(trial, 'test', count, ({ design, vectors, first }) => {
    writers.forEach((write, k) => {
      write(design, block);
      fields[k]?.set(kernels.view(block, design.rows), first);
    });
    labels.set(kernels.view(vectors.labels, design.rows), first);
  });
  kernels.release(mark);
  return { names: learners.map(({ name }) => name), fields, labels };
}
