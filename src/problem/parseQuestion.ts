import { checkOnline } from './online/checkOnline.ts';
import { resolveOnline } from './online/resolveOnline.ts';
import { validate } from './describeIssue.ts';
import { inputErrorIn } from './inputError.ts';
import { completeProblem } from './parseStatedProblem.ts';
import { questionSchema } from './question.ts';
import type { Question } from './question.ts';

/**
 * The question that plain data states, with every default written in; for a batch
 * problem see `completeProblem`.
 *
 * @param source where the data came from (a file's name), for messages
 * @throws InputError with one message about what is wrong with the data
 */
export function parseQuestion(data: unknown, source?: string): Question {
  const question = validate(questionSchema, data, source);
  if (question.protocol === 'batch') return completeProblem(question, source);
  const problem = resolveOnline(question);
  const complaint = checkOnline(problem);
  if (complaint !== undefined) throw inputErrorIn(source, ...complaint);
  return problem;
}
