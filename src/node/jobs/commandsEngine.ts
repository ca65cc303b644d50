import type { RunEngine } from '../runEngine.ts';
import { commandsHanding } from './commandsHanding.ts';
import { handingEngine } from './handing.ts';
import { defaultJobOptions } from './jobOptions.ts';
import type { JobOptions } from './jobOptions.ts';

/**
 * Has tasks computed by whoever can run lines of a shell, such as GNU parallel: they are written to
 * `commands.txt` in the run folder. When all have been run, the same call merges the results.
 *
 * @param options how tasks are dealt to lines.
 *
 * @example
 * ```ts
 * import { commandsEngine, loadExperiment, runExperiment } from 'quenched/node';
 *
 * const engine = commandsEngine({ tasksPerJob: 10 });
 * const { record } = await runExperiment(loadExperiment('kd-inheritance'), { engine });
 * console.log(record.status); // submitted
 * ```
 */
export function commandsEngine(options: Partial<JobOptions> = {}): RunEngine {
  return handingEngine(commandsHanding({ ...defaultJobOptions, ...options }));
}
