import { tableInputs } from '../../problem/table/tableProblem.ts';
import type { TableProblem } from '../../problem/table/tableProblem.ts';

/** Matrices of a batch that training holds at a time, at most: two passes and the filters' pulls. */
const batchMatrices = 16;

/** Doubles that training and asking any network of a problem takes, at most, up to alignment. */
export function networkDoubles(problem: TableProblem): number {
  const { learners, samples, testSamples, classes } = problem;
  const networks = learners.filter((learner) => learner.kind === 'network');
  const outputs = classes.length;
  const widths = networks.map(({ hidden, targets }) => {
    const filtered = targets?.method === 'rid' || targets?.method === 'certificate';
    return Math.max(hidden, outputs, filtered ? targets.channels : 0);
  });
  const width = Math.max(...widths);
  const batch = Math.min(samples, Math.max(...networks.map(({ training }) => training.batch)));
  const row = tableInputs(problem) + 2 * outputs + 2 * width;
  // Hidden layer, head and filters, their slopes and a start of the same size.
  const parameters = 2 * (width + 1) * (row + 2 * width);
  const passes = batchMatrices * batch * width + Math.max(samples, testSamples) * (row + 2 * width);
  return (samples + batch) * row + passes + parameters;
}
