import { join } from 'node:path';
import { figure } from '../figure/figure.ts';
import { curvesCsv } from '../sweep/curvesCsv.ts';
import { runReadme } from '../sweep/export/runReadme.ts';
import { modelVersion } from '../sweep/modelVersion.ts';
import type { Plan } from '../sweep/plan.ts';
import { sweepResult } from '../sweep/sweepResult.ts';
import type { SweepResult } from '../sweep/sweepResult.ts';
import { writeFigure } from './figureFiles.ts';
import type { OpenRun } from './runEngine.ts';
import { writeAtomic } from './writeAtomic.ts';

/**
 * Writes curves.csv, README.md and the figure of a run whose tasks are all done. Equal results give
 * equal bytes.
 *
 * @throws MissingResult when a task has no result after all.
 */
export async function finishRun(run: OpenRun, plan: Plan): Promise<SweepResult> {
  const { folder, experiment, journal } = run;
  const result = await sweepResult(experiment, plan, journal);
  const { rows } = result;
  writeAtomic(join(folder, 'curves.csv'), curvesCsv(rows, experiment.axes));
  writeAtomic(join(folder, 'README.md'), runReadme({ ...run, modelVersion }, rows));
  await writeFigure(folder, figure(result), experiment);
  return result;
}
