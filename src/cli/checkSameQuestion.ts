import type { Run } from '../node/answerIn.ts';
import { runHash } from '../node/runFolder.ts';
import { InputError } from '../problem/inputError.ts';

/**
 * Shards answer the question and the model of their hash, and no other.
 *
 * @throws InputError when the run's are not those of this program.
 */
export function checkSameQuestion({ folder, record }: Run): void {
  if (runHash(record.experiment) === record.hash) return;
  throw new InputError(
    `${folder}: its question or the program's model has changed since it was begun; run the experiment anew`,
  );
}
