/**
 * Time and memory of the matrix-free design against N: logistic teacher and student (η = .5,
 * λ̃ = .1, λ = .01) on the mixture at α = 2, to a relative gradient of 1e-6, through the command
 * line in a process of its own. The exponent is that of the time beyond what the smallest run takes,
 * which is the start of the program.
 */
import { bytes, seconds } from '../report/format.js';
import { runCli } from '../measure/runCli.js';
import { exponent } from '../measure/statistics.js';
import { writeScalingFigure } from '../report/scalingFigure.js';

export const title = 'Matrix-free designs';

export const columns = [
  'run',
  'time',
  'asked',
  'peak',
  'asked',
  'products',
  'dense matrix',
  'holds',
];

export const sizes = {
  runs: [
    { inputs: 100 },
    { inputs: 1e4 },
    { inputs: 3e4 },
    { inputs: 1e5, seconds: 5 },
    { inputs: 3e5 },
    { inputs: 1e6, seconds: 60, bytes: 5e9 },
  ],
  exponent: 1.1,
};

export const tiny = { runs: [{ inputs: 10 }, { inputs: 400 }] };

const training = { tolerance: 1e-6 };
const alpha = 2;
const problem = {
  population: { kind: 'mixture', rho: 0.2, delta: 1 },
  alpha,
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0.1, training },
    {
      ...{ name: 'student', loss: 'logistic', l2: 0.01, capacity: 0.5, training },
      targets: { from: 'teacher' },
    },
  ],
};

function productsOf({ learners }) {
  return Object.values(learners)
    .map(({ products }) => products.mean)
    .join(' + ');
}

function verdict(run, time, peak) {
  if (run.seconds === undefined) return '';
  const inMemory = run.bytes === undefined || peak <= run.bytes;
  return time <= 1000 * run.seconds && inMemory ? 'yes' : 'no';
}

/** The runs of the last table, for the figure. */
const measured = [];

/** Draws them, without the smallest, which shows the start of the program. */
export function draw() {
  return writeScalingFigure(measured.slice(1));
}

/** One row per N, and one for the exponent, where one is asked, fitted on logarithms. */
export async function* rows({ sizes: { runs, exponent: most } }) {
  const times = [];
  for (const run of runs) {
    const options = ['--n', String(run.inputs), '--trials', '1', '--workers', '1'];
    const { time, peak, answer } = await runCli(problem, [
      ...['simulate', '-', '--design', 'matrix-free'],
      ...options,
    ]);
    times.push(time);
    measured.push({ inputs: run.inputs, time, matrix: 8 * alpha * run.inputs ** 2 });
    yield [
      `N ${run.inputs}, M ${alpha * run.inputs}`,
      ...[seconds(time / 1000), run.seconds === undefined ? '' : `≤ ${run.seconds} s`],
      ...[bytes(peak), run.bytes === undefined ? '' : `≤ ${bytes(run.bytes)}`],
      ...[productsOf(answer), bytes(measured.at(-1).matrix)],
      verdict(run, time, peak),
    ];
  }
  if (most === undefined) return;
  const [start, ...rest] = times;
  const fitted = exponent(
    runs.slice(1).map(({ inputs }) => inputs),
    rest.map((time) => time - start),
  );
  const holds = fitted <= most ? 'yes' : 'no';
  yield ['time ∝ N^x, fitted x', fitted.toFixed(2), `≤ ${most}`, '', '', '', '', holds];
}
