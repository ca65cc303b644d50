import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../problem/inputError.ts';
import { dataDifferences } from '../sweep/dataDifferences.ts';
import type { DataDifference } from '../sweep/dataDifferences.ts';
import { modelVersion } from '../sweep/modelVersion.ts';
import type { RunRecord } from '../sweep/runRecord.ts';
import type { RunQuestion } from './answerIn.ts';
import { readRecord } from './runFolder.ts';

/** The run of the same experiment that was begun last, and why it is no answer. */
export interface EarlierRun {
  /** Its folder's name. */
  name: string;
  /** Where the question has changed since, and `modelVersion` where the program's numbers have. */
  changes: DataDifference[];
}

/** A record that cannot be read is no earlier run. */
function recordIn(folder: string): RunRecord | undefined {
  try {
    return readRecord(folder);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/**
 * Why a question has to be computed in a folder of its own, although the experiment has been run
 * before; undefined when it has not, or when this is that run.
 *
 * @param folder where the question is answered.
 */
export function earlierRun(
  folder: string,
  { name, experiment }: RunQuestion,
): EarlierRun | undefined {
  const parent = dirname(folder);
  if (existsSync(join(folder, 'run.json')) || !existsSync(parent)) return undefined;
  const records = readdirSync(parent)
    .filter((other) => other.startsWith(`${name}-`) && other !== basename(folder))
    .flatMap((other) => {
      const record = recordIn(join(parent, other));
      return record?.name === name ? [{ other, record }] : [];
    });
  const [last] = records.sort((a, b) => (a.record.started < b.record.started ? 1 : -1));
  if (last === undefined) return undefined;
  const before = { modelVersion: last.record.modelVersion, ...last.record.experiment };
  return { name: last.other, changes: dataDifferences(before, { modelVersion, ...experiment }) };
}
