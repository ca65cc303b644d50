import { join } from 'node:path';
import { figureSpec } from '../figure/figureSpec.ts';
import { curvesCsv } from '../sweep/curvesCsv.ts';
import { judgeRun } from '../sweep/judgeRun.ts';
import type { Plan } from '../sweep/plan.ts';
import type { ResolvedExperiment } from '../sweep/resolvedExperiment.ts';
import type { Results } from '../sweep/results.ts';
import type { ClaimResult } from '../sweep/runRecord.ts';
import { simulationHash } from '../sweep/simulationHash.ts';
import type { SimulationHash } from '../sweep/simulationHash.ts';
import { publishedRows, tidyRows } from '../sweep/tidyRows.ts';
import { trialValues } from '../sweep/trialValues.ts';
import { writeFigure } from './figureFiles.ts';
import { writeAtomic } from './writeAtomic.ts';

/**
 * Writes curves.csv and the figure of a run whose tasks are all done. Equal results give equal
 * bytes.
 *
 * @throws MissingResult when a task has no result after all.
 * @returns what the record says of the results: the judged claims and the simulation's hash.
 */
export async function finishRun(
  folder: string,
  experiment: ResolvedExperiment,
  plan: Plan,
  results: Results,
): Promise<SimulationHash & { claims: ClaimResult[] }> {
  const rows = tidyRows(experiment, plan, results);
  writeAtomic(join(folder, 'curves.csv'), curvesCsv(rows, experiment.axes));
  const allRows = [...rows, ...publishedRows(experiment)];
  await writeFigure(folder, figureSpec(experiment, allRows), experiment);
  const claims = judgeRun(experiment, allRows, trialValues(experiment, plan, results));
  return { claims, ...(await simulationHash(experiment, rows)) };
}
