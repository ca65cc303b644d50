import { dataDifferences } from '../sweep/dataDifferences.ts';
import type { DataDifference } from '../sweep/dataDifferences.ts';
import { tableDifferences } from '../sweep/tableDifferences.ts';
import type { TableDifferences } from '../sweep/tableDifferences.ts';
import type { Run } from './answerIn.ts';
import { runRows } from './runResult.ts';

/** How two runs compare. */
export interface RunsComparison {
  /** Whether neither the question nor any number differs. */
  isSame: boolean;
  /** Where the questions differ, the model's version among them. */
  question: DataDifference[];
  table: TableDifferences;
}

/** What the answer of a run follows from. */
function asked({ record: { modelVersion, experiment } }: Run): object {
  return { modelVersion, ...experiment };
}

/**
 * Compares two runs: what they ask, and number by number what came of it.
 *
 * @throws InputError when one of them has no table yet.
 *
 * @example
 * ```ts
 * import { compareRuns, loadExperiment, runExperiment } from 'quenched/node';
 *
 * const run = await runExperiment(loadExperiment('nuisance-angle'));
 * console.log(compareRuns(run, run).isSame); // true
 * ```
 */
export function compareRuns(first: Run, second: Run): RunsComparison {
  const question = dataDifferences(asked(first), asked(second));
  const table = tableDifferences(runRows(first), runRows(second));
  const unpaired = table.onlyFirst + table.onlySecond;
  const isSame = question.length === 0 && table.differing.length === 0 && unpaired === 0;
  return { isSame, question, table };
}
