import type { ScatterData } from 'plotly.js-dist-min';
import type { DrawnCurve } from './drawnCurve.ts';
import { hover } from './hover.ts';
import { tracePanel } from './panelIds.ts';

/** The published points of a curve: small open diamonds in its colour, under everything else. */
export function publishedTrace(curve: DrawnCurve): Partial<ScatterData> {
  const points = curve.published.filter((point) => point.value !== null);
  return {
    type: 'scatter',
    mode: 'markers',
    name: `${curve.label}, published`,
    legendgroup: curve.group,
    showlegend: false,
    ...tracePanel(curve.panel),
    x: points.map((point) => point.x),
    y: points.map((point) => point.value),
    marker: { symbol: 'diamond-open', color: curve.colour, size: 6, line: { width: 1 } },
    opacity: 0.7,
    ...hover(curve, points, 'published'),
  };
}
