import { tableInputs, tableSetOf } from '../../problem/table/tableProblem.ts';
import type { TableProblem } from '../../problem/table/tableProblem.ts';
import { networkDoubles } from '../network/networkDoubles.ts';

/** Vectors that a minimiser holds: its points, gradients and curvature pairs. */
const minimiserVectors = 46;

/**
 * Bytes of kernel memory that one trial on a table needs, up to a few kilobytes: the order of all
 * rows while they are drawn, the rows themselves and copies of them, and what the largest learner
 * takes to train, of kernel ridges the matrix of all pairs of rows.
 */
export function tableMemory(problem: TableProblem): number {
  const { classes, samples, testSamples, learners } = problem;
  const row = tableInputs(problem) + 1;
  const outputs = classes.length;
  const learner = Math.max(
    ...learners.map(({ kind }) => {
      if (kind === 'network') return networkDoubles(problem);
      if (kind === 'softmax') return minimiserVectors * outputs * row + 2 * outputs * samples;
      return kind === 'kernel-ridge' ? samples * (samples + outputs + 3) : samples;
    }),
  );
  const held =
    (2 * samples + testSamples) * row +
    testSamples +
    Math.max(learner, informationDoubles(problem));
  return Float64Array.BYTES_PER_ELEMENT * Math.max(held, drawnDoubles(problem));
}

/** Doubles for regressions on the features of two networks, with the rows of all folds but one. */
function informationDoubles({ information, classes, testSamples, learners }: TableProblem): number {
  if (information !== true) return 0;
  const sizes = learners.map((learner) => (learner.kind === 'network' ? learner.hidden : 0));
  const row = 2 * Math.max(...sizes) + 1;
  const outputs = classes.length;
  return 2 * testSamples * row + minimiserVectors * outputs * row + 2 * outputs * testSamples;
}

/** Doubles for the order of all rows that there are, or for those of a table that is simulated. */
function drawnDoubles(problem: TableProblem): number {
  const { set, simulated, samples, testSamples } = problem;
  if (set !== 'simulated' || simulated === undefined) return tableSetOf(problem).rows;
  const { hidden, classes } = simulated;
  return (samples + testSamples) * (tableInputs(problem) + 2 * (2 * hidden + classes));
}
