import { join } from 'node:path';
import { figureSpec } from '../figure/figureSpec.ts';
import { curvesCsv } from '../sweep/curvesCsv.ts';
import { judgeRun } from '../sweep/judgeRun.ts';
import type { Plan } from '../sweep/plan.ts';
import type { ResolvedExperiment } from '../sweep/resolvedExperiment.ts';
import type { ClaimResult } from '../sweep/runRecord.ts';
import type { Results } from '../sweep/tidyRows.ts';
import { publishedRows, tidyRows } from '../sweep/tidyRows.ts';
import { writeFigure } from './figureFiles.ts';
import { writeAtomic } from './writeAtomic.ts';

/**
 * Writes curves.csv and the figure of a run whose tasks are all done, and judges its claims. Equal
 * results give equal bytes.
 */
export async function finishRun(
  folder: string,
  experiment: ResolvedExperiment,
  plan: Plan,
  results: Results,
): Promise<ClaimResult[]> {
  const rows = tidyRows(experiment, plan, results);
  writeAtomic(join(folder, 'curves.csv'), curvesCsv(rows, experiment.axes));
  const allRows = [...rows, ...publishedRows(experiment)];
  await writeFigure(folder, figureSpec(experiment, allRows), experiment);
  return judgeRun(experiment, allRows);
}
