import type { ScatterData } from 'plotly.js-dist-min';
import type { DrawnCurve } from './drawnCurve.ts';
import { panelIds, tracePanel } from './panelIds.ts';

/** What stands in figures where an answer is missing. */
export const unconvergedName = 'no converged answer';

/** Height of one cross over the next where several curves lack an answer at the same abscissa. */
const stackStep = 0.03;

/**
 * Open crosses at the foot of a panel at every abscissa where a curve in it has no converged answer,
 * in the curve's colour, or null when all converged. The trace hangs on a second vertical axis from
 * 0 to 1 (see `curveAxes`), so that it moves no data range.
 *
 * @param panel its place, from 0.
 */
export function unconvergedTrace(
  panel: number,
  curves: readonly DrawnCurve[],
): Partial<ScatterData> | null {
  const missing = curves
    .filter((curve) => curve.panel === panel)
    .flatMap((curve) => abscissasWithoutAnswer(curve).map((x) => ({ x, curve })));
  if (missing.length === 0) return null;
  const below = missing.map(
    ({ x }, index) => missing.slice(0, index).filter((earlier) => earlier.x === x).length,
  );
  return {
    type: 'scatter',
    mode: 'markers',
    name: unconvergedName,
    showlegend: false,
    ...tracePanel(panel),
    yaxis: panelIds(panel).crosses,
    cliponaxis: false,
    x: missing.map(({ x }) => x),
    y: below.map((count) => count * stackStep),
    marker: {
      symbol: 'x-thin-open',
      size: 9,
      color: missing.map(({ curve }) => curve.colour),
      line: { width: 2 },
    },
    hoverinfo: 'text',
    hovertext: missing.map(({ x, curve }) => `${curve.label}<br>${x}: ${unconvergedName}`),
  };
}

function abscissasWithoutAnswer({ theory, simulation }: DrawnCurve): number[] {
  const missing = [...theory, ...simulation].filter((point) => point.value === null);
  return [...new Set(missing.map((point) => point.x))];
}
