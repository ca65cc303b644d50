import { inputErrorIn } from '../problem/inputError.ts';
import { readCurvesCsv } from '../sweep/readCurvesCsv.ts';
import type { SweepResult } from '../sweep/sweepResult.ts';
import type { TidyRow } from '../sweep/tidyRow.ts';
import type { Run } from './answerIn.ts';
import { tablePath } from './exportRun.ts';
import { readText } from './readText.ts';

/** The table that lies in a run folder. @throws InputError when it is missing or no such table. */
export function runRows({ folder, record }: Run): TidyRow[] {
  const source = tablePath(folder, 'csv');
  return readCurvesCsv(readText(source), record.experiment.axes, source);
}

/**
 * What a finished run came to, as `sweep` returns it: `figure` draws it.
 *
 * @throws InputError when the run is not finished, or its table is missing.
 *
 * @example
 * ```ts
 * import { figure } from 'quenched';
 * import { loadExperiment, runExperiment, runResult } from 'quenched/node';
 *
 * const run = await runExperiment(loadExperiment('nuisance-angle'));
 * console.log(figure(runResult(run)).data.length > 0); // true
 * ```
 */
export function runResult(run: Run): Pick<SweepResult, 'experiment' | 'rows' | 'claims'> {
  const { experiment, claims } = run.record;
  if (claims === null) throw inputErrorIn(run.folder, 'the run is not finished');
  return { experiment, rows: runRows(run), claims };
}
