import type { TidyRow } from './tidyRow.ts';

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The shortest decimal that reads back as the same number; nothing for no number. */
function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Cells as one line of a table (RFC 4180 quoting), its \n included. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

/**
 * Rows as lines of curves.csv, without its header: curve, one column per axis, kind, learner,
 * observable, mean, stderr, trials, converged. Equal rows give equal bytes.
 *
 * @param axes paths of the axes, in the order of their columns.
 */
export function csvLines(rows: readonly TidyRow[], axes: readonly string[]): string {
  const lines = rows.map((row) =>
    csvLine([
      row.curve,
      ...axes.map((axis) => number(row.axes[axis])),
      row.kind,
      row.learner,
      row.observable,
      number(row.mean),
      number(row.stderr),
      number(row.trials),
      String(row.converged),
    ]),
  );
  return lines.join('');
}
