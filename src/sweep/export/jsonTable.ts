import { jsonText } from '../nonFinite.ts';
import type { TidyRow } from '../tidyRow.ts';
import type { RunTable } from './runTable.ts';

/** A row as one flat object, whose keys are the columns; null for a place that it does not have. */
function flatRow({ axes: places, ...row }: TidyRow, axes: readonly string[]): object {
  const { curve, ...others } = row;
  const placed = axes.map((axis) => [axis, places[axis] ?? null] as const);
  return { curve, ...Object.fromEntries(placed), ...others };
}

/**
 * A table as one JSON document: the facts of the run, what columns and observables mean, and rows as
 * objects whose keys are the columns. Numbers that are not finite are the strings NaN, Infinity and
 * -Infinity.
 */
export function jsonTable({ facts, axes, rows, columns, observables }: RunTable): string {
  const flat = rows.map((row) => flatRow(row, axes));
  return `${jsonText({ kind: 'table', ...facts, columns, observables, rows: flat })}\n`;
}
