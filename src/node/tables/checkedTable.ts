import type { StoredTable } from '../../problem/table/table.ts';
import { tableSets } from '../../problem/table/tableSet.ts';
import type { StoredSet } from '../../problem/table/tableSet.ts';
import { InputError } from '../../problem/inputError.ts';

/**
 * The table, if it is the one that problems were told of.
 *
 * @throws InputError where the installed version of its package has other rows, columns or classes.
 */
export function checkedTable(table: StoredTable): StoredTable {
  const set: StoredSet = tableSets[table.name];
  const { inputs, classes, columns, classNames } = table;
  const rows = classes.length;
  const fits =
    rows === set.rows &&
    columns.length === set.inputs &&
    inputs.length === rows * columns.length &&
    inputs.every(Number.isFinite) &&
    classes.every((place) => place >= 0 && place < classNames.length);
  if (fits) return table;
  throw new InputError(
    `the package ${set.package} has another version of ${table.name}: ${rows} rows of ${columns.length} inputs instead of ${set.rows} of ${set.inputs}`,
  );
}
