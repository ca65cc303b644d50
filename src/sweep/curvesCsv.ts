import { csvLine, csvLines } from './csvLines.ts';
import type { TidyRow } from './tidyRow.ts';

/**
 * The table curves.csv: a header, then one line per row (see `csvLines`).
 *
 * @param axes paths of the axes, in the order of their columns.
 */
export function curvesCsv(rows: readonly TidyRow[], axes: readonly string[]): string {
  const numbers = ['mean', 'stderr', 'trials', 'converged'];
  const header = csvLine(['curve', ...axes, 'kind', 'learner', 'observable', ...numbers]);
  return header + csvLines(rows, axes);
}
