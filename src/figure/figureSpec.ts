import type { Config, Layout, ScatterData } from 'plotly.js-dist-min';
import type { FigureOptions } from '../sweep/figureOptions.ts';
import { panelsOf } from '../sweep/panels.ts';
import type { TidyRow } from '../sweep/tidyRow.ts';
import { type DrawnCurve, type FigureCurve, drawnCurves } from './drawnCurve.ts';
import { curveAxes } from './curveAxes.ts';
import { figureLayout } from './figureLayout.ts';
import { figureMarks } from './figureMarks.ts';
import { legendBelow } from './legendBelow.ts';
import { legendsBeside } from './legendsBeside.ts';
import { curveEntry, keyEntries } from './legendTraces.ts';
import { mapFigure } from './mapFigure.ts';
import { panelHeight } from './panelHeight.ts';
import { publishedTrace } from './publishedTrace.ts';
import { simulationTrace } from './simulationTrace.ts';
import { theoryTrace } from './theoryTrace.ts';
import { unconvergedTrace } from './unconvergedTrace.ts';

/** What a figure is about; a resolved experiment is one. */
export interface FigureSubject {
  title: string;
  figure: FigureOptions;
  curves: readonly FigureCurve[];
  /** N, the inputs of the simulated networks; null where nothing is simulated. */
  simulate: { n: number } | null;
  /** How its points were scattered, where they lie on no line. */
  sample?: object;
}

/** What of a figure depends on its subject. */
export type DrawnFigure = Omit<FigureSpec, 'config'>;

/** A figure as plain JSON, ready for `Plotly.newPlot(div, data, layout, config)`. */
export interface FigureSpec {
  /** The traces. */
  data: Partial<ScatterData>[];
  /** Axes, title and legends. */
  layout: Partial<Layout>;
  /** What the page lets readers do. */
  config: Partial<Config>;
}

/** A page that reacts to its width, saves SVG, and offers nothing that leaves the machine. */
export const figureConfig: Partial<Config> = {
  responsive: true,
  displaylogo: false,
  showSendToCloud: false,
  modeBarButtonsToRemove: ['select2d', 'lasso2d', 'zoomIn2d', 'zoomOut2d', 'autoScale2d'],
  toImageButtonOptions: { format: 'svg' },
};

/**
 * One Plotly figure of a tidy table. Curves: theory as lines, simulation as points with bars of one standard
 * error in the same colour, published values as open diamonds. The same rows in any order give the
 * same figure. Rows of other learners, observables and curves are ignored; rows that did not
 * converge, and values that are not finite, leave a gap and a cross on the axis. A map: see
 * `mapFigure`.
 *
 * @example
 * ```ts
 * import { figureSpec, parseExperiment, sweep } from 'quenched';
 *
 * const experiment = parseExperiment({
 *   title: 'Least squares',
 *   problem: {
 *     population: { kind: 'mixture', rho: 0.5 },
 *     alpha: 2,
 *     learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 *   },
 *   axes: { alpha: '1:3:3' },
 *   curves: [{ label: 'λ = 0.1', learner: 'learner' }],
 *   figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'test error' },
 * });
 * const { experiment: subject, rows } = await sweep(experiment);
 * const logarithmic = { ...subject.figure, yScale: 'log' as const };
 * const { layout } = figureSpec({ ...subject, figure: logarithmic }, rows);
 * console.log(layout.yaxis?.type); // log
 * ```
 */
export function figureSpec(subject: FigureSubject, rows: readonly TidyRow[]): FigureSpec {
  return {
    ...(subject.figure.z === undefined ? curveFigure : mapFigure)(subject, rows),
    config: figureConfig,
  };
}

/** The traces and the layout of a figure of curves. */
function curveFigure(subject: FigureSubject, rows: readonly TidyRow[]): DrawnFigure {
  const { title, figure } = subject;
  const curves = drawnCurves(subject, rows);
  const heights = panelsOf(figure).map(({ yLabel }, panel) =>
    panelHeight(yLabel, labelsIn(panel, curves)),
  );
  const room = heights.length === 1 ? legendBelow(labelsIn(0, curves)) : legendsBeside(heights);
  const having = (kind: 'theory' | 'simulation' | 'published') =>
    curves.filter((curve) => curve[kind].length > 0);
  return {
    data: [
      ...having('published').map(publishedTrace),
      ...having('theory').map(theoryTrace),
      ...having('simulation').map(simulationTrace),
      ...panelsOf(figure).flatMap((_, panel) => unconvergedTrace(panel, curves) ?? []),
      ...curves.filter(hasPoints).map((curve) => curveEntry(curve, room.entryText(curve.label))),
      ...keyEntries(curves),
    ],
    layout: figureLayout(title, room, {
      ...curveAxes(figure, curves, heights),
      ...figureMarks(figure, curves.flatMap(placesOf)),
    }),
  };
}

function labelsIn(panel: number, curves: readonly DrawnCurve[]): string[] {
  return curves.filter((curve) => curve.panel === panel).map(({ label }) => label);
}

function placesOf({ theory, simulation, published }: DrawnCurve): number[] {
  return [...theory, ...simulation, ...published].map(({ x }) => x);
}

function hasPoints({ theory, simulation, published }: DrawnCurve): boolean {
  return theory.length + simulation.length + published.length > 0;
}
