import type { StoredTable } from '../../problem/table/table.ts';
import type { TableName } from '../../problem/table/tableSet.ts';
import { tableSets } from '../../problem/table/tableSet.ts';
import { packageFile } from './packageFile.ts';

/** Grades from the best to the worst; a grade's place is the number that stands for it. */
const grades: Readonly<Record<string, readonly string[]>> = {
  color: ['D', 'E', 'F', 'G', 'H', 'I', 'J'],
  clarity: ['IF', 'VVS1', 'VVS2', 'VS1', 'VS2', 'SI1', 'SI2', 'I1'],
};

/** The number in a cell of a column. */
function cellNumber(column: string, cell: string): number {
  const number = grades[column]?.indexOf(cell) ?? Number(cell);
  if (cell === '' || number === -1 || !Number.isFinite(number)) {
    throw new Error(`diamonds.csv has "${cell}" in the column ${column}`);
  }
  return number;
}

/**
 * Diamonds as the package `@observablehq/sample-datasets` has them, in its order: all columns but
 * the cut are inputs.
 *
 * @param classOf the name of the class of a cut.
 */
export function diamonds(name: TableName, classOf: (cut: string) => string): StoredTable {
  const text = packageFile('@observablehq/sample-datasets', 'diamonds.csv');
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const columns = header.filter((column) => column !== 'cut');
  const cut = header.indexOf('cut');
  const classNames: readonly string[] = tableSets[name].classes;
  return {
    name,
    columns,
    inputs: Float64Array.from(
      rows.flatMap((cells) =>
        columns.map((column) => cellNumber(column, cells[header.indexOf(column)] ?? '')),
      ),
    ),
    classes: Int32Array.from(rows, (cells) => classNames.indexOf(classOf(cells[cut] ?? ''))),
    classNames,
  };
}
