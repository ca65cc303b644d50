import type { ScatterData } from 'plotly.js-dist-min';
import type { DrawnCurve } from './drawnCurve.ts';
import { hover } from './hover.ts';
import { tracePanel } from './panelIds.ts';

/**
 * The simulated points of a curve in its colour, with bars of one standard error; a mean of one
 * trial has no standard error and stands without a bar. Where no theory joins them, a thin dotted
 * line leads the eye, unless they are scattered.
 */
export function simulationTrace(curve: DrawnCurve): Partial<ScatterData> {
  const points = curve.simulation.filter((point) => point.value !== null);
  return {
    type: 'scatter',
    mode: curve.theory.length === 0 && !curve.isScattered ? 'lines+markers' : 'markers',
    line: { color: curve.colour, dash: 'dot', width: 1 },
    name: `${curve.label}, simulation`,
    legendgroup: curve.group,
    showlegend: false,
    ...tracePanel(curve.panel),
    x: points.map((point) => point.x),
    y: points.map((point) => point.value),
    error_y: {
      type: 'data',
      symmetric: true,
      array: points.map((point) => point.stderr),
      color: curve.colour,
      thickness: 1.5,
      width: 4,
    },
    // A white rim keeps a marker apart from the line it lies on.
    marker: {
      symbol: curve.symbol,
      color: curve.colour,
      size: curve.size,
      line: { color: '#ffffff', width: 1 },
    },
    ...hover(curve, points, 'simulation'),
  };
}
