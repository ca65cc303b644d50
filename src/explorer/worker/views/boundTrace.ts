import type { ScatterData } from 'plotly.js-dist-min';
import { neutral } from '../../../figure/palette.ts';
import { tracePanel } from '../../../figure/panelIds.ts';
import { shortNumber } from '../../../figure/shortNumber.ts';
import type { BayesBound } from './bayesBound.ts';

/** Plotly ranks entries of a legend by 1000 where nothing is said. */
const afterCurves = 1001;

/** A bound as a thin line in grey, dotted where it is with all inputs: it is nobody's curve. */
export function boundTrace({ label, panel, isWhole, x, y }: BayesBound): Partial<ScatterData> {
  return {
    type: 'scatter',
    mode: 'lines',
    name: label,
    ...tracePanel(panel),
    legendrank: afterCurves,
    x,
    y,
    line: { color: neutral, width: 1.2, dash: isWhole ? 'dot' : 'dashdot' },
    hoverinfo: 'text',
    hovertext: x.map((place, i) => {
      const value = y[i];
      const reading = typeof value === 'number' ? shortNumber(value) : 'no converged answer';
      return `${label}<br>${shortNumber(place)}: ${reading}`;
    }),
  };
}
