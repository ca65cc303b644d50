import { optimisable } from '../problem/optimal.ts';
import type { CurveStyle, FigureOptions } from '../sweep/figureOptions.ts';
import { observableOf, panelOf } from '../sweep/panels.ts';
import type { TidyRow } from '../sweep/tidyRow.ts';
import type { FigureSubject } from './figureSpec.ts';
import { type CurveLook, curveLook } from './palette.ts';

/** A curve as the experiment declares it: which learner's numbers, under which name. */
export interface FigureCurve extends CurveStyle {
  learner: string;
  /** N of its simulated points where it is not the experiment's. */
  n?: number;
}

/** One drawable point; `value` is null where there is no converged, finite number. */
export interface CurvePoint {
  x: number;
  value: number | null;
  stderr: number | null;
  trials: number | null;
  /** The settings that theory found to be optimal there, in words. */
  optima: readonly string[];
}

/** A curve with its look and its points, each list ascending in x. */
export interface DrawnCurve extends Omit<CurveStyle, 'panel'>, CurveLook {
  /** Name of its group of traces, "curve 1" for the first: one click in the legend hides all. */
  group: string;
  /** The place of its panel, from 0. */
  panel: number;
  /** N of its simulated points; null where nothing is simulated. */
  n: number | null;
  /** Whether its points lie on no line, so that none may join them. */
  isScattered: boolean;
  theory: CurvePoint[];
  simulation: CurvePoint[];
  published: CurvePoint[];
}

/**
 * The curves of a figure with their rows (a curve's label, its learner, its panel's observable, a
 * value on the figure's x axis), sorted along x. Colours begin anew in every panel.
 */
export function drawnCurves(
  { figure, curves, simulate, sample }: FigureSubject,
  rows: readonly TidyRow[],
): DrawnCurve[] {
  return curves.map((curve, place) => {
    const panel = panelOf(curve);
    const before = curves.slice(0, place).filter((earlier) => panelOf(earlier) === panel);
    return {
      label: curve.label,
      dash: curve.dash,
      ...curveLook(before.length),
      group: `curve ${place + 1}`,
      panel,
      n: curve.n ?? simulate?.n ?? null,
      isScattered: sample !== undefined,
      ...curvePoints(curve, figure, rows),
    };
  });
}

/** The points of a curve by their origin. */
function curvePoints(
  curve: FigureCurve,
  figure: FigureOptions,
  rows: readonly TidyRow[],
): Pick<DrawnCurve, TidyRow['kind']> {
  const observable = observableOf(figure, curve);
  const own = rows.filter(
    (row) =>
      row.curve === curve.label && row.learner === curve.learner && row.observable === observable,
  );
  const optima = optimaAlong(curve.label, figure.x, rows);
  const points = (kind: TidyRow['kind']): CurvePoint[] =>
    own
      .filter((row) => row.kind === kind)
      .flatMap((row) => curvePoint(row, figure.x, optima))
      .sort((a, b) => a.x - b.x);
  return {
    theory: points('theory'),
    simulation: points('simulation'),
    published: points('published'),
  };
}

/** The optimal settings of a curve in words, by the value of x. */
function optimaAlong(
  curve: string,
  path: string,
  rows: readonly TidyRow[],
): Map<number | undefined, string[]> {
  const optima = new Map<number | undefined, string[]>();
  for (const row of rows) {
    const isOptimum = optimisable.some((setting) => setting === row.observable);
    if (row.curve !== curve || !isOptimum || row.mean === null) continue;
    const x = row.axes[path];
    const text = `best ${row.observable} of ${row.learner}: ${row.mean}`;
    optima.set(x, [...(optima.get(x) ?? []), text]);
  }
  return optima;
}

/** JSON has no NaN and a figure no place for it: what is not finite counts as no answer. */
function curvePoint(
  row: TidyRow,
  path: string,
  optima: ReadonlyMap<number | undefined, string[]>,
): CurvePoint[] {
  const x = finite(row.axes[path]);
  if (x === null) return [];
  const value = row.converged ? finite(row.mean) : null;
  const { stderr, trials } = row;
  return [{ x, value, stderr: finite(stderr), trials, optima: optima.get(x) ?? [] }];
}

function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
