import { join } from 'node:path';
import { figureSpec } from '../figure/figureSpec.ts';
import { curvesCsv } from '../sweep/curvesCsv.ts';
import { runReadme } from '../sweep/export/runReadme.ts';
import { judgeRun } from '../sweep/judgeRun.ts';
import { modelVersion } from '../sweep/modelVersion.ts';
import type { Plan } from '../sweep/plan.ts';
import type { ClaimResult } from '../sweep/runRecord.ts';
import { simulationHash } from '../sweep/simulationHash.ts';
import type { SimulationHash } from '../sweep/simulationHash.ts';
import { publishedRows, tidyRows } from '../sweep/tidyRows.ts';
import { trialValues } from '../sweep/trialValues.ts';
import { writeFigure } from './figureFiles.ts';
import type { OpenRun } from './runEngine.ts';
import { writeAtomic } from './writeAtomic.ts';

/**
 * Writes curves.csv, README.md and the figure of a run whose tasks are all done. Equal results give
 * equal bytes.
 *
 * @throws MissingResult when a task has no result after all.
 * @returns what the record says of the results: the judged claims and the simulation's hash.
 */
export async function finishRun(
  run: OpenRun,
  plan: Plan,
): Promise<SimulationHash & { claims: ClaimResult[] }> {
  const { folder, experiment, journal: results } = run;
  const rows = tidyRows(experiment, plan, results);
  writeAtomic(join(folder, 'curves.csv'), curvesCsv(rows, experiment.axes));
  writeAtomic(join(folder, 'README.md'), runReadme({ ...run, modelVersion }, rows));
  const allRows = [...rows, ...publishedRows(experiment)];
  await writeFigure(folder, figureSpec(experiment, allRows), experiment);
  const claims = judgeRun(experiment, allRows, trialValues(experiment, plan, results));
  return { claims, ...(await simulationHash(experiment, rows)) };
}
