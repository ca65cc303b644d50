import type { ScatterData } from 'plotly.js-dist-min';
import { neutral } from '../../../figure/palette.ts';
import { tracePanel } from '../../../figure/panelIds.ts';
import { shortNumber } from '../../../figure/shortNumber.ts';
import type { BayesBound } from './bayesBound.ts';

/** A bound as a thin dotted line in grey: it is nobody's curve. */
export function boundTrace({ label, panel, x, y }: BayesBound): Partial<ScatterData> {
  return {
    type: 'scatter',
    mode: 'lines',
    name: label,
    ...tracePanel(panel),
    x,
    y,
    line: { color: neutral, width: 1.2, dash: 'dot' },
    hoverinfo: 'text',
    hovertext: x.map((place, i) => {
      const value = y[i];
      const reading = typeof value === 'number' ? shortNumber(value) : 'no converged answer';
      return `${label}<br>${shortNumber(place)}: ${reading}`;
    }),
  };
}
