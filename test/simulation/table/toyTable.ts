import { createKernels } from '../../../src/numerics/kernels.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';
import type { StoredTable } from '../../../src/problem/table/table.ts';
import type { TableProblem } from '../../../src/problem/table/tableProblem.ts';
import { runTable } from '../../../src/simulation/table/runTable.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';
import { drawTableSample } from '../../../src/simulation/table/tableSample.ts';
import type { TableTrial } from '../../../src/simulation/table/tableTrial.ts';
import type { LearnerTrial } from '../../../src/simulation/trialAnswer.ts';
import type { LearnerObservables } from '../../../src/observables/observables.ts';

const kernels = createKernels();

/** 300 rows in the place of the diamonds: the class follows from the first two columns, but for some. */
export const toyTable: StoredTable = (() => {
  const rows = 300;
  // A multiplicative congruential generator (Park & Miller 1988): the same table in every test.
  let state = 1;
  const uniform = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const inputs = Float64Array.from({ length: 9 * rows }, () => 10 * uniform() - 5);
  const classes = Int32Array.from({ length: rows }, (_, row) => {
    const isAbove = (inputs[9 * row] as number) + (inputs[9 * row + 1] as number) > 0;
    return isAbove === uniform() > 0.1 ? 1 : 0;
  });
  const columns = Array.from({ length: 9 }, (_, i) => `column ${i}`);
  return { name: 'ideal-cuts', columns, inputs, classes, classNames: ['other', 'Ideal'] };
})();

/** The problem of a toy with these learners. */
export function toyProblem(learners: readonly object[], change: object = {}): TableProblem {
  const sizes = { samples: 80, testSamples: 100 };
  const stated = { protocol: 'table', set: 'ideal-cuts', ...sizes, learners, ...change };
  return parseQuestion(stated) as TableProblem;
}

/** One trial of problems on the toy. */
export function toyTrials(
  problems: readonly TableProblem[],
  { seed = 'toy', trial = 0, table = toyTable } = {},
): Record<string, LearnerTrial>[] {
  const options = { n: 9, seed, trial, design: 'dense', testSamples: 0 } as const;
  return runTable(kernels, problems, options, () => table).map(({ learners }) => learners);
}

/** A trial of a problem on the toy in which nothing has been fitted yet. */
export function toyTrial(problem: TableProblem): TableTrial {
  const streams = trialStreams(kernels, 'toy', 0);
  const sample = drawTableSample(kernels, problem, toyTable, streams);
  const { outputs, training } = sample;
  const known = { fits: new Map(), copies: new Map() };
  return { kernels, streams, sample, outputs, points: training.points, problem, ...known };
}

/** What one trial of these learners measures, by their names. */
export function toyObservables(
  learners: readonly object[],
  change: object = {},
): Record<string, LearnerObservables> {
  const [answers = {}] = toyTrials([toyProblem(learners, change)]);
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => {
      if (!answer.converged) throw new Error(`${name}: ${answer.reason}`);
      return [name, answer.observables];
    }),
  );
}
