import { isFinished } from './answerIn.ts';
import { readRecord, writeRecord } from './runFolder.ts';

/**
 * Lets a finished run be looked through again: what its shards lack, or hold damaged, is then
 * computed, and its table, figure and verdicts are made anew. Other runs are left as they are.
 *
 * @throws InputError when its record cannot be read.
 */
export function reopenRun(folder: string): void {
  const record = readRecord(folder);
  if (record !== undefined && isFinished(record)) {
    writeRecord(folder, { ...record, status: 'interrupted' });
  }
}
