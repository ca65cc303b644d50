import type { FigureOptions } from '../sweep/figureOptions.ts';
import type { TidyRow } from '../sweep/tidyRow.ts';

/** A rectangle of a map around one point of its grid. */
export interface MapCell {
  x: number;
  y: number;
  /** Null where there is no converged, finite number. */
  value: number | null;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Midway on an axis: of logarithms where the axis is logarithmic. */
function middle(scale: 'linear' | 'log', a: number, b: number): number {
  return scale === 'log' ? Math.sqrt(a * b) : (a + b) / 2;
}

/** As far beyond an end as the cell reaches inwards. */
function mirrored(scale: 'linear' | 'log', end: number, inner: number): number {
  return scale === 'log' ? (end * end) / inner : 2 * end - inner;
}

/** Where the cell of each value of a grid begins and ends, midway to its neighbours. */
function cellEdges(
  values: readonly number[],
  scale: 'linear' | 'log',
): Map<number, [number, number]> {
  const grid = [...new Set(values)].sort((a, b) => a - b);
  return new Map(
    grid.map((value, i) => {
      const [before, after] = [grid[i - 1], grid[i + 1]];
      const low = before === undefined ? undefined : middle(scale, before, value);
      const high = after === undefined ? undefined : middle(scale, value, after);
      const from = low ?? (high === undefined ? value : mirrored(scale, value, high));
      const to = high ?? (low === undefined ? value : mirrored(scale, value, low));
      return [value, [from, to]];
    }),
  );
}

/**
 * The cells of a map: the theory rows of a curve, its learner and the figure's z that have a place
 * on both axes.
 */
export function mapCells(
  curve: { label: string; learner: string },
  { x, y, z, xScale, yScale }: FigureOptions,
  rows: readonly TidyRow[],
): MapCell[] {
  const points = rows.flatMap((row) => {
    const [across, up] = [row.axes[x], row.axes[y]];
    const isOwn =
      row.curve === curve.label &&
      row.learner === curve.learner &&
      row.kind === 'theory' &&
      row.observable === z;
    if (!isOwn || across === undefined || up === undefined) return [];
    const value = row.converged && Number.isFinite(row.mean) ? row.mean : null;
    return [{ x: across, y: up, value }];
  });
  const columns = cellEdges(
    points.map((point) => point.x),
    xScale,
  );
  const lines = cellEdges(
    points.map((point) => point.y),
    yScale,
  );
  return points.map((point) => {
    const [left, right] = columns.get(point.x) ?? [point.x, point.x];
    const [bottom, top] = lines.get(point.y) ?? [point.y, point.y];
    return { ...point, left, right, bottom, top };
  });
}
