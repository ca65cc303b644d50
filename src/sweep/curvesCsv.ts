import { csvLine, csvLines } from './csvLines.ts';
import { curveColumns } from './curveColumns.ts';
import type { TidyRow } from './tidyRow.ts';

/**
 * The table curves.csv: a header, then one line per row (see `csvLines`).
 *
 * @param axes paths of the axes, in the order of their columns.
 */
export function curvesCsv(rows: readonly TidyRow[], axes: readonly string[]): string {
  return csvLine(curveColumns(axes)) + csvLines(rows, axes);
}
