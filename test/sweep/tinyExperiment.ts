import { InputError } from '../../src/problem/inputError.ts';
import type { Experiment } from '../../src/sweep/experiment.ts';
import { parseExperiment } from '../../src/sweep/parseExperiment.ts';
import type { PublishedPoints } from '../../src/sweep/publishedCurve.ts';
import { resolveExperiment } from '../../src/sweep/resolveExperiment.ts';
import type { ResolvedExperiment } from '../../src/sweep/resolvedExperiment.ts';
import { onlineInput } from '../problem/online/onlineInput.ts';

/** An experiment that runs in a fraction of a second, as a file would state it. */
export const tiny = {
  title: 'Tiny',
  problem: {
    population: { kind: 'mixture', rho: 0.3, delta: 1 },
    alpha: 2,
    learners: [
      { name: 'teacher', loss: 'square', l2: 0.5 },
      { name: 'student', loss: 'square', l2: 0.2, capacity: 0.5, targets: { from: 'teacher' } },
    ],
  },
  axes: { alpha: '1:3:3' },
  simulate: { axes: { alpha: '1,2' }, n: 20, trials: 3 },
  curves: [
    { label: 'teacher', learner: 'teacher', dash: 'dash' },
    { label: 'student', learner: 'student' },
  ],
  quick: { axes: { alpha: '1,3' }, simulate: { n: 10, trials: 2 } },
  figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' },
};

/** Two networks of one unit online, the error above and an overlap of units below it. */
export const onlineTiny = {
  ...tiny,
  problem: onlineInput({ hidden: 1 }, { hidden: 1 }),
  axes: { time: '1:3:3' },
  simulate: undefined,
  curves: [
    { label: 'student', learner: 'student' },
    { label: 'R<sub>11</sub>', learner: 'truth.1,student.1', panel: 1 },
  ],
  quick: {},
  figure: {
    ...tiny.figure,
    x: 'time',
    panels: [{ y: 'overlap', yLabel: 'overlap' }],
  },
};

/** The tiny experiment with some of its blocks replaced, checked as a file is. */
export function tinyExperiment(changes: object = {}): Experiment {
  return parseExperiment({ ...tiny, ...changes }, 'tiny.yaml');
}

/** The tiny experiment as the question of a run. */
export function tinyQuestion(
  changes: object = {},
  published: PublishedPoints = [],
): ResolvedExperiment {
  return resolveExperiment(tinyExperiment(changes), () => published, 'tiny.yaml');
}

/** What is said of the tiny experiment with such changes; `accepted` if there is nothing wrong. */
export function complaintOf(changes: object): string {
  try {
    tinyExperiment(changes);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'accepted';
}
