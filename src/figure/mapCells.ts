import type { FigureOptions } from '../sweep/figureOptions.ts';
import type { TidyRow } from '../sweep/tidyRow.ts';
import { cellEdges } from './cellEdges.ts';

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
