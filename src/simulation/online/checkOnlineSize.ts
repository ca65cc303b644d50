import { inputErrorIn } from '../../problem/inputError.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { unitsOf } from '../../problem/online/units.ts';

/**
 * Checks that inputs of dimension N have room for the weights of all units and for a direction that
 * none of them sees.
 * @throws InputError where N is not above the number of units.
 */
export function checkOnlineSize(problem: OnlineProblem, n: number): void {
  const units = unitsOf(problem).length;
  if (n > units) return;
  throw inputErrorIn(
    undefined,
    `--n is ${n}`,
    `it must be above ${units}, the number of hidden units of all networks`,
  );
}
