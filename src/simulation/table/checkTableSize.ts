import { inputErrorIn } from '../../problem/inputError.ts';
import { tableInputs } from '../../problem/table/tableProblem.ts';
import type { TableProblem } from '../../problem/table/tableProblem.ts';

/**
 * Checks that N is the number of inputs that the table has.
 * @throws InputError where it is not.
 */
export function checkTableSize(problem: TableProblem, n: number): void {
  const inputs = tableInputs(problem);
  if (n === inputs) return;
  throw inputErrorIn(undefined, `N is ${n}`, `it must be ${inputs}, the inputs of ${problem.set}`);
}
