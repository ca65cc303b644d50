import type { ScatterData } from 'plotly.js-dist-min';
import type { CurvePoint, DrawnCurve } from './drawnCurve.ts';
import { hover } from './hover.ts';
import { tracePanel } from './panelIds.ts';
import { unsimplified } from './unsimplified.ts';

/**
 * The theory line of a curve, broken where no answer converged. A point with a gap on both sides has
 * no line to lie on and is drawn as a short dash of the line's colour, as are all that are scattered.
 */
export function theoryTrace(curve: DrawnCurve): Partial<ScatterData> {
  const { theory, colour } = curve;
  const alone = theory.map((_, index) => curve.isScattered || standsAlone(theory, index));
  return {
    type: 'scatter',
    mode: curve.isScattered ? 'markers' : alone.includes(true) ? 'lines+markers' : 'lines',
    name: `${curve.label}, theory`,
    legendgroup: curve.group,
    showlegend: false,
    ...tracePanel(curve.panel),
    connectgaps: false,
    x: theory.map((point) => point.x),
    y: theory.map((point) => point.value),
    line: { ...unsimplified, color: colour, dash: curve.dash, width: 2 },
    ...(alone.includes(true) && {
      marker: {
        symbol: 'line-ew',
        size: alone.map((isAlone) => (isAlone ? 14 : 0)),
        color: colour,
        line: { color: colour, width: 2 },
      },
    }),
    ...hover(curve, theory, 'theory'),
  };
}

function standsAlone(points: readonly CurvePoint[], index: number): boolean {
  const drawn = (at: number) => typeof points[at]?.value === 'number';
  return drawn(index) && !drawn(index - 1) && !drawn(index + 1);
}
