import type { Layout, LayoutAxis } from 'plotly.js-dist-min';
import type { FigureOptions, PanelOptions } from '../sweep/figureOptions.ts';
import { panelsOf } from '../sweep/panels.ts';
import type { CurvePoint, DrawnCurve } from './drawnCurve.ts';
import { figureAxis } from './figureAxis.ts';
import { panelIds } from './panelIds.ts';
import { stackedAxes } from './stackedAxes.ts';

function pointsOf(curves: readonly DrawnCurve[]): CurvePoint[] {
  return curves.flatMap(({ theory, simulation, published }) => [
    ...theory,
    ...simulation,
    ...published,
  ]);
}

/** The horizontal axis over the points of all panels, which share it. */
function horizontalAxis(
  { xLabel, xScale, xRange }: FigureOptions,
  curves: readonly DrawnCurve[],
): Partial<LayoutAxis> {
  const xs = pointsOf(curves).map(({ x }) => x);
  return figureAxis({ label: xLabel, scale: xScale, limits: xRange }, xs);
}

/** The vertical axis of a panel over the points of its curves. */
function verticalAxis(
  { yLabel, yScale, yRange }: PanelOptions,
  curves: readonly DrawnCurve[],
): Partial<LayoutAxis> {
  const ys = pointsOf(curves).flatMap(({ value }) => (value === null ? [] : [value]));
  return figureAxis({ label: yLabel, scale: yScale, limits: yRange }, ys);
}

/**
 * The axes of a figure of curves: in each panel, besides, one from 0 to 1 for `unconvergedTrace`.
 *
 * @param heights of the panels in pixels, from the top.
 */
export function curveAxes(
  figure: FigureOptions,
  curves: readonly DrawnCurve[],
  heights: readonly number[],
): Partial<Layout> {
  const horizontal = horizontalAxis(figure, curves);
  const axes: Partial<Layout> = {};
  for (const [place, panel] of panelsOf(figure).entries()) {
    const { xKey, y, yKey, crossesKey } = panelIds(place);
    const own = curves.filter((curve) => curve.panel === place);
    const stacked = stackedAxes(place, heights);
    axes[xKey] = { ...horizontal, ...stacked.x };
    axes[yKey] = { ...verticalAxis(panel, own), ...stacked.y };
    axes[crossesKey] = {
      overlaying: y,
      range: [0, 1],
      visible: false,
      fixedrange: true,
      ...stacked.crosses,
    };
  }
  return axes;
}
