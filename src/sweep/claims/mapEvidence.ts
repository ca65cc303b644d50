import { lineObservable } from '../lines/mapLine.ts';
import type { TidyRow } from '../tidyRow.ts';
import { NoEvidence } from './claim.ts';
import type { Evidence } from './claim.ts';

/** A value of the map; null where it did not converge. */
export interface Cell {
  x: number;
  y: number;
  z: number | null;
}

/** A point of a line over the map. */
export interface LinePoint {
  x: number;
  y: number;
}

function place({ axes }: TidyRow, evidence: Evidence): { x: number; y: number } {
  return { x: axes[evidence.x] ?? NaN, y: axes[evidence.across ?? ''] ?? NaN };
}

/** The cells of a map. @throws NoEvidence when the figure is no map, or has no such one. */
export function mapCells(evidence: Evidence, curve: string): Cell[] {
  const observable = evidence.observableOf(curve);
  const cells = evidence.rows
    .filter((row) => row.curve === curve && row.kind === 'theory' && row.observable === observable)
    .map((row) => ({ ...place(row, evidence), z: row.converged ? row.mean : null }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  if (cells.length === 0) throw new NoEvidence(`${curve}: there is no such map`);
  return cells;
}

/**
 * The points of a line over a map, in their order along it.
 *
 * @throws NoEvidence when there are none, or when one was not found.
 */
export function linePoints(evidence: Evidence, line: string): LinePoint[] {
  const rows = evidence.rows.filter(
    (row) => row.curve === line && row.observable === lineObservable,
  );
  if (rows.length === 0) throw new NoEvidence(`${line}: the map has no point of this line`);
  return rows.map((row) => {
    if (!row.converged) throw new NoEvidence(`${line}: there is a point that was not found`);
    return place(row, evidence);
  });
}

/**
 * Where a line is at a value of one axis, linear between its points: its place on the other axis,
 * null where it does not reach the value.
 */
export function lineAt(
  points: readonly LinePoint[],
  axis: 'x' | 'y',
  value: number,
): number | null {
  const other = axis === 'x' ? 'y' : 'x';
  for (const [i, b] of points.entries()) {
    const a = points[i - 1] ?? b;
    if (b[axis] === value) return b[other];
    const isBetween = a[axis] < value !== b[axis] < value;
    const share = (value - a[axis]) / (b[axis] - a[axis]);
    if (isBetween) return a[other] + (b[other] - a[other]) * share;
  }
  return null;
}

/**
 * The extremum of a map along one axis at a value of the other.
 *
 * @returns where it lies, and the width of the cells beside it.
 * @throws NoEvidence when there are no such cells, one of them did not converge, or the extremum is
 *   at an end, where the map was cut.
 */
export function extremumAlong(
  cells: readonly Cell[],
  along: 'x' | 'y',
  at: number,
  kind: 'minimum' | 'maximum',
): { at: number; spacing: number } {
  const other = along === 'x' ? 'y' : 'x';
  const row = cells.filter((cell) => cell[other] === at).sort((a, b) => a[along] - b[along]);
  const values = row.map(({ z }) => {
    if (z === null) throw new NoEvidence(`the map has a cell without an answer at ${at}`);
    return kind === 'minimum' ? z : -z;
  });
  if (values.length === 0) throw new NoEvidence(`the map has no cells at ${at}`);
  const best = values.indexOf(Math.min(...values));
  const [before, here, after] = [row[best - 1], row[best], row[best + 1]];
  if (before === undefined || here === undefined || after === undefined) {
    throw new NoEvidence(`the ${kind} at ${at} is at an end of the map`);
  }
  const spacing = Math.max(after[along] - here[along], here[along] - before[along]);
  return { at: here[along], spacing };
}
