import { nextTask } from '../nextTask.ts';

/** How long the worker works before it looks for messages, in milliseconds. */
const turn = 12;

/**
 * Takes what a generator yields, in turns between which messages are heard.
 *
 * @param isWanted asked after every turn, with what has been taken so far.
 * @returns all of it, or null where it was no longer wanted.
 */
export async function inTurns<Value>(
  values: Iterable<Value>,
  isWanted: (taken: readonly Value[]) => boolean,
): Promise<Value[] | null> {
  const taken: Value[] = [];
  let end = performance.now() + turn;
  for (const value of values) {
    taken.push(value);
    if (performance.now() < end) continue;
    await nextTask();
    if (!isWanted(taken)) return null;
    end = performance.now() + turn;
  }
  return taken;
}
