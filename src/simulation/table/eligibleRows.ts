import { inputErrorIn } from '../../problem/inputError.ts';
import type { Table } from '../../problem/table/table.ts';
import type { TableProblem } from '../../problem/table/tableProblem.ts';

/**
 * The rows of a table that are of a problem's classes, in their order.
 *
 * @throws InputError where they are too few for the problem's samples and one to test on.
 */
export function eligibleRows({ set, classes, samples }: TableProblem, table: Table): number[] {
  const used = table.classNames.map((name) => classes.includes(name));
  const rows = [...table.classes.keys()].filter((row) => used[table.classes[row] as number]);
  if (samples < rows.length) return rows;
  throw inputErrorIn(
    undefined,
    `samples is ${samples}`,
    `it must be below ${rows.length}, the rows of ${set} in the classes ${classes.join(', ')}: some must be left`,
  );
}
