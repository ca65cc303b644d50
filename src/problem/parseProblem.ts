import { checkProblem } from './checkProblem.ts';
import { validate } from './describeIssue.ts';
import { inputErrorIn } from './inputError.ts';
import { settingPath } from './optimal.ts';
import { problemSchema } from './problem.ts';
import type { Problem } from './problem.ts';
import { resolveProblem } from './resolveProblem.ts';
import { settleFields } from './statedProblem.ts';

/**
 * The problem that plain data states, all of it numbers, with every default written in; see
 * `parseQuestion` for those that may hold the word `optimal`.
 * @param source where the data came from (a file's name), for messages
 * @throws InputError with one message about what is wrong with the data
 *
 * @example
 * ```ts
 * import { parseProblem } from 'quenched';
 *
 * const problem = parseProblem({
 *   population: { kind: 'mixture', rho: 0.2 },
 *   alpha: 3,
 *   learners: [{ name: 'learner', loss: 'logistic', l2: 0.1 }],
 * });
 * console.log(problem.population); // { kind: 'mixture', rho: 0.2, delta: 1, flips: 0 }
 * ```
 */
export function parseProblem(data: unknown, source?: string): Problem {
  const problem = settleFields(validate(problemSchema, data, source), (setting) => {
    throw inputErrorIn(
      source,
      `${settingPath(setting)} is "optimal"`,
      'it must be a number here: solve, simulate, compare and run find the optimal one by theory',
    );
  });
  checkProblem(problem, source);
  return resolveProblem(problem);
}
