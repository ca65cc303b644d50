import type { Layout } from 'plotly.js-dist-min';
import type { FigureOptions } from '../sweep/figureOptions.ts';
import type { DrawnCurve } from './drawnCurve.ts';
import { figureAxis } from './figureAxis.ts';

/** The axes of a figure of curves, and a second vertical one from 0 to 1 for `unconvergedTrace`. */
export function curveAxes(
  { xLabel, xScale, xRange, yLabel, yScale, yRange }: FigureOptions,
  curves: readonly DrawnCurve[],
): Partial<Layout> {
  const points = curves.flatMap(({ theory, simulation, published }) => [
    ...theory,
    ...simulation,
    ...published,
  ]);
  const xs = points.map(({ x }) => x);
  const ys = points.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    xaxis: figureAxis({ label: xLabel, scale: xScale, limits: xRange }, xs),
    yaxis: figureAxis({ label: yLabel, scale: yScale, limits: yRange }, ys),
    // Carries the crosses of `unconvergedTrace`.
    yaxis2: { overlaying: 'y', range: [0, 1], visible: false, fixedrange: true },
  };
}
