import type { CurveStyle, FigureOptions } from '../sweep/figureOptions.ts';
import type { TidyRow } from '../sweep/tidyRow.ts';
import { type CurveLook, curveLook } from './palette.ts';

/** A curve as the experiment declares it: which learner's numbers, under which name. */
export interface FigureCurve extends CurveStyle {
  learner: string;
}

/** One drawable point; `value` is null where there is no converged, finite number. */
export interface CurvePoint {
  x: number;
  value: number | null;
  stderr: number | null;
  trials: number | null;
}

/** A curve with its look and its points, each list ascending in x. */
export interface DrawnCurve extends CurveStyle, CurveLook {
  /** Name of its group of traces, "curve 1" for the first: one click in the legend hides all. */
  group: string;
  theory: CurvePoint[];
  simulation: CurvePoint[];
  published: CurvePoint[];
}

/**
 * Picks a curve's rows (its label, its learner, the figure's observable, a value on the figure's x
 * axis) and sorts them along x.
 */
export function drawnCurve(
  curve: FigureCurve,
  place: number,
  figure: FigureOptions,
  rows: readonly TidyRow[],
): DrawnCurve {
  const own = rows.filter(
    (row) =>
      row.curve === curve.label && row.learner === curve.learner && row.observable === figure.y,
  );
  const points = (kind: TidyRow['kind']): CurvePoint[] =>
    own
      .filter((row) => row.kind === kind)
      .flatMap((row) => curvePoint(row, figure.x))
      .sort((a, b) => a.x - b.x);
  return {
    label: curve.label,
    dash: curve.dash,
    ...curveLook(place),
    group: `curve ${place + 1}`,
    theory: points('theory'),
    simulation: points('simulation'),
    published: points('published'),
  };
}

/** JSON has no NaN and a figure no place for it: what is not finite counts as no answer. */
function curvePoint(row: TidyRow, path: string): CurvePoint[] {
  const x = finite(row.axes[path]);
  if (x === null) return [];
  const value = row.converged ? finite(row.mean) : null;
  return [{ x, value, stderr: finite(row.stderr), trials: row.trials }];
}

function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
