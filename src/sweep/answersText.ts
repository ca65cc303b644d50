import { z } from 'zod';
import type { TrialAnswer } from '../simulation/trialAnswer.ts';
import { jsonText } from './nonFinite.ts';
import type { TheoryTask, TrialTask } from './task.ts';
import { theoryNumbersSchema, trialAnswerSchema } from './taskResult.ts';
import type { TaskResult, TheoryNumbers } from './taskResult.ts';

/**
 * The answers of a task as one line of JSON, an array. Non-finite numbers are strings, all others
 * the shortest decimals that read back as the same number.
 */
export function answersText({ answers }: TaskResult): string {
  return jsonText(answers);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The answers of a trial, undefined when the text is none, or none of this task. */
export function readTrial({ draw }: TrialTask, text: string): TrialAnswer[] | undefined {
  return z.array(trialAnswerSchema).length(draw.problems.length).safeParse(parsed(text)).data;
}

/** The answers of a theory task, undefined when the text is none, or none of this task. */
export function readTheory({ problems }: TheoryTask, text: string): TheoryNumbers[] | undefined {
  return z.array(theoryNumbersSchema).length(problems.length).safeParse(parsed(text)).data;
}
