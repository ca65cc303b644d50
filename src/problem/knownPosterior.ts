import type { BayesLearner } from './learner.ts';
import type { Committee } from './population.ts';

/**
 * Why the posterior mean of a committee's weights has no answer, in theory or by message passing;
 * `undefined` where it has: two sign units whose sum is the label, seen by one who has all inputs.
 */
export function whyNoPosterior(
  { hidden, activation, output, noise }: Committee,
  { capacity }: Pick<BayesLearner, 'capacity'>,
): string | undefined {
  const known = 'the posterior of a committee is known for two sign units that add up to the label';
  if (hidden !== 2) return `${known}, not for ${hidden} units`;
  if (activation !== 'sign') return `${known}, not for ${activation} units`;
  if (output !== 'linear') return `${known}, not for the sign of their sum`;
  if (noise > 0) return `${known} without noise`;
  if (capacity < 1) return `${known}, for capacity 1`;
  return undefined;
}
