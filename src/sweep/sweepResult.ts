import { judgeRun } from './judgeRun.ts';
import type { Plan } from './plan.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import type { Results } from './results.ts';
import type { ClaimResult } from './runRecord.ts';
import { simulationHash } from './simulationHash.ts';
import type { SimulationHash } from './simulationHash.ts';
import type { TidyRow } from './tidyRow.ts';
import { publishedRows, tidyRows } from './tidyRows.ts';
import { trialValues } from './trialValues.ts';

/** What a sweep came to, as plain data. */
export type SweepResult = {
  /** The whole question: its grids as numbers, its published curves as points. */
  experiment: ResolvedExperiment;
  /** One number a row: theory with `stderr: null`, simulation with mean and standard error. */
  rows: TidyRow[];
  /** The experiment's claims and whether they hold. */
  claims: ClaimResult[];
} & SimulationHash;

/**
 * The table of a sweep whose tasks are all done, its claims judged and its hash.
 *
 * @throws MissingResult when a task of the plan has no result.
 */
export async function sweepResult(
  experiment: ResolvedExperiment,
  plan: Plan,
  results: Results,
): Promise<SweepResult> {
  const rows = tidyRows(experiment, plan, results);
  const judged = [...rows, ...publishedRows(experiment)];
  const claims = judgeRun(experiment, judged, trialValues(experiment, plan, results));
  return { experiment, rows, claims, ...(await simulationHash(experiment, rows)) };
}
