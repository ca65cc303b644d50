import type { TidyRow } from './tidyRow.ts';

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The shortest decimal that reads back as the same number; nothing for no number. */
function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/**
 * The table curves.csv (RFC 4180 quoting, lines ended by \n): curve, one column per axis, kind,
 * learner, observable, mean, stderr, trials, converged. Equal rows give equal bytes.
 *
 * @param axes paths of the axes, in the order of their columns.
 */
export function curvesCsv(rows: readonly TidyRow[], axes: readonly string[]): string {
  const header = ['curve', ...axes, 'kind', 'learner', 'observable', 'mean', 'stderr', 'trials'];
  const lines = rows.map((row) => [
    quoted(row.curve),
    ...axes.map((axis) => number(row.axes[axis])),
    row.kind,
    quoted(row.learner),
    row.observable,
    number(row.mean),
    number(row.stderr),
    number(row.trials),
    String(row.converged),
  ]);
  const table = [[...header.map(quoted), 'converged'], ...lines];
  return table.map((cells) => `${cells.join(',')}\n`).join('');
}
