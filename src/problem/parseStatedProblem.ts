import { checkOptimal } from './checkOptimal.ts';
import { checkProblem } from './checkProblem.ts';
import { validate } from './describeIssue.ts';
import { inputErrorIn } from './inputError.ts';
import { isOptimal, provisional } from './optimal.ts';
import { problemSchema } from './problem.ts';
import type { Problem, StatedProblem } from './problem.ts';
import { optimalSettings, settleFields } from './statedProblem.ts';
import { resolveProblem } from './resolveProblem.ts';

/** The word back in the place of the number that stood for it. */
function withWords(
  learner: Problem['learners'][number],
  stated: StatedProblem['learners'][number] | undefined,
): StatedProblem['learners'][number] {
  if (learner.kind !== 'trained' || stated?.kind !== 'trained') return learner;
  const { l2, targets, training } = stated;
  const { mixing, temperature } = { ...targets };
  const isStated = [l2, mixing, temperature].some(isOptimal);
  // The default step of a descent depends on the numbers: it is left to `settleProblem`.
  return {
    ...learner,
    l2,
    ...(targets && { targets }),
    ...(isStated && { training }),
  };
}

/**
 * The problem with every default written in that does not depend on an `optimal` setting; that word
 * stays.
 *
 * @param source where the problem came from (a file's name), for messages
 * @throws InputError with one message about what is wrong with it
 */
export function completeProblem(stated: StatedProblem, source?: string): StatedProblem {
  const complaint = checkOptimal(stated);
  if (complaint !== undefined) throw inputErrorIn(source, ...complaint);
  const fields = settleFields(stated, ({ setting }) => provisional[setting]);
  checkProblem(fields, source);
  const problem = resolveProblem(fields);
  if (optimalSettings(stated).length === 0) return problem;
  return {
    ...problem,
    learners: problem.learners.map((learner, i) => withWords(learner, stated.learners[i])),
  };
}

/**
 * The problem that plain data states, some of it perhaps `optimal`, see `completeProblem`. Without
 * that word this is `parseProblem`.
 *
 * @throws InputError with one message about what is wrong with the data
 */
export function parseStatedProblem(data: unknown, source?: string): StatedProblem {
  return completeProblem(validate(problemSchema, data, source), source);
}
