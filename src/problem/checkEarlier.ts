import type { Complaint } from './checkProblem.ts';
import { didYouMean } from './nearestName.ts';

function whoIs(from: string, name: string, names: readonly string[]): string {
  if (from === name) return 'the learner itself';
  return names.includes(from) ? 'a later learner' : 'an unknown learner';
}

/**
 * Targets come from an earlier learner.
 *
 * @param from the learner that the learner called `name` learns from; undefined for none.
 * @param names of all learners in causal order.
 */
export function checkEarlier(
  name: string,
  from: string | undefined,
  names: readonly string[],
): Complaint {
  const earlier = names.slice(0, names.indexOf(name));
  if (from === undefined || earlier.includes(from)) return undefined;
  return [
    `learners.${name}.targets.from is "${from}", ${whoIs(from, name, names)}`,
    earlier.length === 0
      ? 'the first learner has no earlier one to learn from'
      : `it must be an earlier learner: ${earlier.join(', ')}`,
    didYouMean(from, earlier),
  ];
}
