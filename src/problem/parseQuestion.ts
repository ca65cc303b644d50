import { checkOnline } from './online/checkOnline.ts';
import { resolveOnline } from './online/resolveOnline.ts';
import type { Complaint } from './checkProblem.ts';
import { validate } from './describeIssue.ts';
import { inputErrorIn } from './inputError.ts';
import { completeProblem } from './parseStatedProblem.ts';
import { questionSchema } from './question.ts';
import type { Question } from './question.ts';
import { checkTable } from './table/checkTable.ts';
import { resolveTable } from './table/resolveTable.ts';

/**
 * The question that plain data states, of any protocol, with every default written in that does not
 * depend on a setting that is `optimal`; that word stays for `solve` and `simulate` to find.
 *
 * @param source where the data came from (a file's name), for messages
 * @throws InputError with one message about what is wrong with the data
 *
 * @example
 * ```ts
 * import { parseQuestion, solve } from 'quenched';
 *
 * const question = parseQuestion({
 *   population: { kind: 'mixture', rho: 0.2 },
 *   alpha: 3,
 *   learners: [{ name: 'learner', loss: 'square', l2: 'optimal' }],
 * });
 * const [best] = solve(question).optima;
 * console.log(best?.path, best?.value.toFixed(2)); // learners.learner.l2 1.20
 * ```
 */
export function parseQuestion(data: unknown, source?: string): Question {
  const question = validate(questionSchema, data, source);
  switch (question.protocol) {
    case 'batch':
      return completeProblem(question, source);
    case 'online': {
      const problem = resolveOnline(question);
      refuse(checkOnline(problem), source);
      return problem;
    }
    case 'table':
      refuse(checkTable(question), source);
      return resolveTable(question);
    case 'features':
      return question;
  }
}

function refuse(complaint: Complaint, source: string | undefined): void {
  if (complaint !== undefined) throw inputErrorIn(source, ...complaint);
}
