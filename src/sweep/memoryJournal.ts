import { readTheory, readTrial } from './answersText.ts';
import type { Journal } from './journal.ts';

/**
 * A journal that lasts as long as the process.
 *
 * @param kept texts of answers by the task's id; gains what is kept.
 */
export function memoryJournal(kept = new Map<string, string>()): Journal {
  return {
    has: ({ id }) => kept.has(id),
    keep: ({ id }, { answers }) => void kept.set(id, answers),
    theory: (task) => readTheory(task, kept.get(task.id) ?? ''),
    trial: (task) => readTrial(task, kept.get(task.id) ?? ''),
  };
}
