import type { Kernels } from '../../numerics/kernels.ts';
import type { Table, Tables } from '../../problem/table/table.ts';
import type { TableProblem } from '../../problem/table/tableProblem.ts';
import { checkDesign } from '../checkDesign.ts';
import type { TrialOptions } from '../runPath.ts';
import { withDiagnosis } from '../diagnostics/withDiagnosis.ts';
import { trialStreams } from '../streams.ts';
import type { Streams } from '../streams.ts';
import type { LearnerTrial, TrialAnswer } from '../trialAnswer.ts';
import { diagnoseTable } from './diagnoseTable.ts';
import { drawSimulated } from './drawSimulated.ts';
import { fitTableLearner } from './fitTableLearner.ts';
import { informedTable } from './informedTable.ts';
import { tableObservables } from './tableObservables.ts';
import { drawTableSample } from './tableSample.ts';
import type { TableTrial } from './tableTrial.ts';

/**
 * Draws rows of a table once and answers every problem on them, in order. No learner is trained
 * twice: problems share those that are equal.
 *
 * @param problems equal in set, classes and sizes.
 * @throws InputError where the table is not there, has too few rows, or N is not its own.
 * @throws MemoryLimitError where the rows do not fit into the kernels' memory.
 */
export function runTable(
  kernels: Kernels,
  problems: readonly TableProblem[],
  { n, seed, trial, design }: TrialOptions,
  tables: Tables,
): TrialAnswer[] {
  for (const problem of problems) checkDesign(problem, { n, design });
  const drawn = problems.map(({ set, simulated, classes, samples, testSamples }) =>
    JSON.stringify({ set, simulated, classes, samples, testSamples }),
  );
  const [first] = problems;
  if (first === undefined || new Set(drawn).size > 1) {
    throw new Error('a path needs problems that share their rows');
  }
  const mark = kernels.mark();
  try {
    const streams = trialStreams(kernels, seed, trial);
    const sample = drawTableSample(
      kernels,
      first,
      tableOf(kernels, first, tables, streams),
      streams,
    );
    const { outputs, training } = sample;
    const shared = { kernels, streams, sample, outputs, points: training.points };
    const known = { fits: new Map(), copies: new Map() };
    return problems.map((problem) => answer({ ...shared, ...known, problem }));
  } finally {
    kernels.release(mark);
  }
}

/** The table that is stored, or one that is drawn with as many rows as are asked for. */
function tableOf(kernels: Kernels, problem: TableProblem, tables: Tables, streams: Streams): Table {
  const { set, simulated, samples, testSamples } = problem;
  if (set !== 'simulated') return tables(set);
  if (simulated === undefined) throw new Error('a simulated table has nothing to be drawn from');
  return drawSimulated(kernels, simulated, samples + testSamples, streams);
}

function answer(trial: TableTrial): TrialAnswer {
  const learners = trial.problem.learners.map((learner): [string, LearnerTrial] => {
    const fit = fitTableLearner(trial, learner);
    if (!fit.converged) return [learner.name, fit];
    const diagnosis =
      trial.problem.diagnostics === true ? diagnoseTable(trial, learner) : undefined;
    const observables = tableObservables(fit, trial.sample);
    const measured = { converged: true, products: fit.products, observables } as const;
    return [learner.name, withDiagnosis(measured, diagnosis)];
  });
  const informed = informedTable(trial, Object.fromEntries(learners));
  return { ...informed, overlaps: {} };
}
