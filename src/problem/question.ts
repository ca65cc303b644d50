import { z } from 'zod';
import { onlineProblemSchema } from './online/onlineProblem.ts';
import type { OnlineProblem } from './online/onlineProblem.ts';
import { problemSchema } from './problem.ts';
import type { Problem, StatedProblem } from './problem.ts';
import { tableProblemSchema } from './table/tableProblem.ts';
import type { TableProblem } from './table/tableProblem.ts';

/** Whatever a file may ask: a sample to learn from, networks that learn online, or a table of data. */
export const questionSchema = z.discriminatedUnion('protocol', [
  problemSchema,
  onlineProblemSchema,
  tableProblemSchema,
]);

/** A question as it was stated: settings of learners may be `optimal`. */
export type Question = StatedProblem | OnlineProblem | TableProblem;

/** A question in which every setting is a number. */
export type SettledQuestion = Problem | OnlineProblem | TableProblem;

/** The names of who learns: learners, or networks with the truth among them. */
export function namesIn(question: z.output<typeof questionSchema> | Question): string[] {
  const all = question.protocol === 'online' ? question.networks : question.learners;
  return all.map(({ name }) => name);
}
