import type { ScatterData } from 'plotly.js-dist-min';
import { neutral } from '../../../figure/palette.ts';
import { tracePanel } from '../../../figure/panelIds.ts';
import { shortNumber } from '../../../figure/shortNumber.ts';
import type { BayesBound } from './bayesBound.ts';

/** Plotly ranks entries of a legend by 1000 where nothing is said. */
const afterCurves = 1001;

/**
 * A bound as a thin line in grey, dotted where it is with all inputs: it is nobody's curve. Then its
 * entry in the legend, as curves have theirs.
 */
export function boundTraces({ label, panel, isWhole, x, y }: BayesBound): Partial<ScatterData>[] {
  const shared: Partial<ScatterData> = {
    type: 'scatter',
    mode: 'lines',
    legendgroup: label,
    ...tracePanel(panel),
    line: { color: neutral, width: 1.2, dash: isWhole ? 'dot' : 'dashdot' },
  };
  const hovertext = x.map((place, i) => {
    const value = y[i];
    const reading = typeof value === 'number' ? shortNumber(value) : 'no converged answer';
    return `${label}<br>${shortNumber(place)}: ${reading}`;
  });
  const line = { ...shared, name: `${label}, theory`, showlegend: false, x, y };
  return [
    { ...line, hoverinfo: 'text', hovertext },
    { ...shared, name: label, legendrank: afterCurves, x: [null], y: [null] },
  ];
}
