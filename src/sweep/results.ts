import type { Task, TheoryTask, TrialTask } from './task.ts';
import type { TheoryNumbers } from './taskResult.ts';
import type { TrialAnswer } from '../simulation/trialAnswer.ts';

/** What tasks came to: one answer per problem, in their order; undefined where there is none yet. */
export interface Results {
  /** The answers of a theory task. */
  theory: (task: TheoryTask) => TheoryNumbers[] | undefined;
  /** The answers of one trial. */
  trial: (task: TrialTask) => TrialAnswer[] | undefined;
}

/** Before anything has been run. */
export const noResults: Results = { theory: () => undefined, trial: () => undefined };

/** Thrown when a table is made of results that are not all there. */
export class MissingResult extends Error {
  constructor(task: Task) {
    super(`no result of ${task.id}`);
  }
}

/** The answers of a theory task. @throws MissingResult */
export function theoryOf(results: Results, task: TheoryTask): TheoryNumbers[] {
  const answers = results.theory(task);
  if (answers === undefined) throw new MissingResult(task);
  return answers;
}

/** The answers of a trial. @throws MissingResult */
export function trialOf(results: Results, task: TrialTask): TrialAnswer[] {
  const answers = results.trial(task);
  if (answers === undefined) throw new MissingResult(task);
  return answers;
}
