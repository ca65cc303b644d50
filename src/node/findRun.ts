import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inputErrorIn } from '../problem/inputError.ts';
import { didYouMean } from '../problem/nearestName.ts';
import type { Run } from './answerIn.ts';
import { readRecord } from './runFolder.ts';

/**
 * The run in a folder: a path, or a name under the parent folder.
 *
 * @throws InputError when there is no run, with the nearest name.
 */
export function findRun(nameOrPath: string, parent: string, cwd: string): Run {
  for (const folder of [resolve(cwd, nameOrPath), join(parent, nameOrPath)]) {
    const record = readRecord(folder);
    if (record !== undefined) return { folder, record };
  }
  const names = existsSync(parent) ? readdirSync(parent) : [];
  throw inputErrorIn(
    undefined,
    `there is no run "${nameOrPath}", neither here nor in ${parent}`,
    didYouMean(nameOrPath, names),
  );
}
