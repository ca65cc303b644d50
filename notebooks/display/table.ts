import { shown } from './shown.ts';

type Value = string | number | boolean | null | undefined;

/** Significant digits of printed numbers. */
const digits = 4;

/** Shows objects as a table, a row each, whose columns are the keys of the first. */
export function table(rows: readonly Readonly<Record<string, Value>>[]): object {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  return shown(() => ({ 'text/plain': plain(cells), 'text/markdown': markdown(cells) }));
}

function cell(value: Value): string {
  if (typeof value !== 'number') return String(value ?? '—');
  return String(Number(value.toPrecision(digits)));
}

function plain(cells: readonly string[][]): string {
  const widths = (cells[0] ?? []).map((_, j) => Math.max(...cells.map((row) => row[j]!.length)));
  const lines = cells.map((row) => row.map((text, j) => text.padEnd(widths[j]!)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

function markdown([head = [], ...body]: readonly string[][]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
