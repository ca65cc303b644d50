/**
 * Peak memory of dense runs: each worker may take one M × N matrix, 15% of it and 100 MB (10⁸
 * bytes), the process itself included.
 */
import { bytes, milliseconds } from '../report/format.js';
import { runCli } from '../measure/runCli.js';

export const title = 'Peak memory of dense runs';

export const columns = ['run', 'time', 'matrix', 'peak', 'beyond the matrices', 'asked', 'holds'];

export const sizes = { inputs: [2000, 4000], workers: [1, 2], alpha: 2 };

export const tiny = { inputs: [50], workers: [1], alpha: 2 };

const learners = [
  { name: 'teacher', loss: 'logistic', l2: 0.1 },
  { name: 'student', loss: 'logistic', l2: 0.01, capacity: 0.5, targets: { from: 'teacher' } },
];

/** One row per size and number of workers; every worker answers a trial. */
export async function* rows({ sizes: { inputs, workers, alpha } }) {
  const problem = { population: { kind: 'mixture', rho: 0.2, delta: 1 }, alpha, learners };
  for (const n of inputs) {
    for (const count of workers) {
      const options = { '--n': n, '--trials': count, '--workers': count };
      const { time, peak } = await runCli(problem, [
        ...['simulate', '-'],
        ...Object.entries(options).flat().map(String),
      ]);
      const matrix = 8 * alpha * n * n;
      const allowed = count * (1.15 * matrix + 1e8);
      yield [
        `N ${n}, M ${alpha * n}, ${count} worker${count === 1 ? '' : 's'}`,
        ...[milliseconds(time), bytes(matrix), bytes(peak), bytes(peak - count * matrix)],
        ...[`≤ ${bytes(allowed)}`, peak <= allowed ? 'yes' : 'no'],
      ];
    }
  }
}
