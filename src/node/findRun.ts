import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError, inputErrorIn } from '../problem/inputError.ts';
import { didYouMean } from '../problem/nearestName.ts';
import type { Run } from './answerIn.ts';
import { faultCode, fileFault } from './fileFault.ts';
import { readRecord } from './runFolder.ts';

function recordIn(folder: string): Run['record'] | undefined {
  try {
    return readRecord(folder);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw inputErrorIn(folder, fileFault(error));
  }
}

/** The names in a folder; there are none in what is no folder, or may not be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (faultCode(error) === undefined) throw error;
    return [];
  }
}

/**
 * The run in a folder: a path, or a name under the parent folder.
 *
 * @param parent where run folders are; default: `runs`.
 * @param cwd what paths are relative to; default: the process's folder.
 * @throws InputError when there is no run, with the nearest name, or its record cannot be read.
 *
 * @example
 * ```ts
 * import { findRun, loadExperiment, runExperiment } from 'quenched/node';
 *
 * const run = await runExperiment(loadExperiment('nuisance-angle'));
 * console.log(findRun(run.folder).record.name); // nuisance-angle
 * ```
 */
export function findRun(nameOrPath: string, parent = 'runs', cwd: string = process.cwd()): Run {
  for (const folder of [resolve(cwd, nameOrPath), resolve(cwd, parent, nameOrPath)]) {
    const record = recordIn(folder);
    if (record !== undefined) return { folder, record };
  }
  throw inputErrorIn(
    undefined,
    `there is no run "${nameOrPath}", neither here nor in ${parent}`,
    didYouMean(nameOrPath, namesIn(resolve(cwd, parent))),
  );
}
