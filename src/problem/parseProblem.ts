import { checkProblem } from './checkProblem.ts';
import { validate } from './describeIssue.ts';
import { problemSchema } from './problem.ts';
import type { Problem } from './problem.ts';
import { resolveProblem } from './resolveProblem.ts';

/**
 * The problem that plain data states, with every default written in.
 * @param source where the data came from (a file's name), for messages
 * @throws InputError with one message about what is wrong with the data
 */
export function parseProblem(data: unknown, source?: string): Problem {
  const problem = validate(problemSchema, data, source);
  checkProblem(problem, source);
  return resolveProblem(problem);
}
