import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { RunJournal } from '../../../src/node/journal/runJournal.ts';
import { readTheory, readTrial } from '../../../src/sweep/answersText.ts';
import type { Task } from '../../../src/sweep/task.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { finishedTasks } from './finishedTasks.ts';
import { expectedOf, happening, openJournal } from './journalModel.ts';
import type { World } from './journalModel.ts';

function answersIn(journal: RunJournal, task: Task): unknown {
  return task.kind === 'theory' ? journal.theory(task) : journal.trial(task);
}

function answersOf(task: Task, text: string): unknown {
  return task.kind === 'theory' ? readTheory(task, text) : readTrial(task, text);
}

/** A journal opened anew holds the undamaged records, and counts all that it does not hold. */
function checkNew(world: World): void {
  const { counts, held } = expectedOf(world);
  const journal = openJournal(world.folder);
  try {
    expect(journal.counts).toEqual(counts);
    for (const { task, finished } of world.tasks) {
      expect(journal.has(task)).toBe(held.has(task));
      const answers = held.has(task) ? answersOf(task, finished.answers) : undefined;
      expect(answersIn(journal, task)).toEqual(answers);
    }
  } finally {
    journal.close();
  }
}

/** A journal that was open when its files were damaged may miss answers, but gives no wrong ones. */
function checkOpen({ journal, tasks }: World): void {
  for (const { task, finished } of tasks) {
    const found = answersIn(journal, task);
    if (found !== undefined) expect(found).toEqual(answersOf(task, finished.answers));
    expect(journal.has(task)).toBe(found !== undefined);
  }
}

/** Checks a journal after every happening of random sequences of them. */
export async function checkJournals(seed: number, count: number): Promise<void> {
  const tasks = await finishedTasks();
  const property = fc.property(fc.array(happening, { maxLength: 25 }), (happenings) => {
    const folder = temporaryFolder();
    const journal = openJournal(folder);
    const world: World = { folder, tasks, journal, written: new Map(), foreign: new Set() };
    for (const happen of happenings) {
      happen(world);
      checkNew(world);
    }
    checkOpen(world);
    world.journal.close();
  });
  fc.assert(property, { seed, numRuns: count });
}
