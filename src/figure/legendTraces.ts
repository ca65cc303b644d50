import type { ScatterData } from 'plotly.js-dist-min';
import type { DrawnCurve } from './drawnCurve.ts';
import { neutral } from './palette.ts';
import { tracePanel } from './panelIds.ts';
import { simulationFacts } from './simulationFacts.ts';
import { unconvergedName } from './unconvergedTrace.ts';

/** A trace that is only seen in a legend: one point, without a place. */
const placeless: Partial<ScatterData> = { type: 'scatter', x: [null], y: [null] };

/**
 * The legend entry of a curve: its line, its marker, or both, as far as it has them; the diamond of
 * published points where it has nothing else.
 *
 * @param text the curve's label as it stands in the legend.
 */
export function curveEntry(curve: DrawnCurve, text: string): Partial<ScatterData> {
  const { group, colour, dash } = curve;
  const lines = curve.theory.length > 0;
  const points = curve.simulation.length > 0;
  return {
    ...placeless,
    name: text,
    legendgroup: group,
    ...tracePanel(curve.panel),
    mode: lines && points ? 'lines+markers' : lines ? 'lines' : 'markers',
    line: { color: colour, dash, width: 2 },
    marker: {
      symbol: points ? curve.symbol : 'diamond-open',
      color: colour,
      size: curve.size,
      line: { color: '#ffffff', width: 1 },
    },
  };
}

/** The key (a second legend): what a line, a point, a diamond and a cross stand for, in grey. */
export function keyEntries(curves: readonly DrawnCurve[]): Partial<ScatterData>[] {
  const has = (kind: 'theory' | 'simulation' | 'published') =>
    curves.some((curve) => curve[kind].length > 0);
  const unconverged = curves.some((curve) =>
    [...curve.theory, ...curve.simulation].some((point) => point.value === null),
  );
  const facts = simulationFacts(curves);
  return [
    ...(has('theory') ? [lineSample('theory, N → ∞')] : []),
    ...(has('simulation')
      ? [markerSample(['simulation', facts].filter(Boolean).join(', '), 'circle', 8)]
      : []),
    ...(has('published') ? [markerSample('published', 'diamond-open', 6)] : []),
    ...(unconverged ? [markerSample(unconvergedName, 'x-thin-open', 9)] : []),
  ];
}

/** A group of its own lets an entry flow in the row at its own width. */
function keyed(name: string): Partial<ScatterData> {
  return { ...placeless, legend: 'legend2', legendgroup: name, name };
}

function lineSample(name: string): Partial<ScatterData> {
  return { ...keyed(name), mode: 'lines', line: { color: neutral, width: 2 } };
}

function markerSample(
  name: string,
  symbol: 'circle' | 'diamond-open' | 'x-thin-open',
  size: number,
): Partial<ScatterData> {
  return {
    ...keyed(name),
    mode: 'markers',
    marker: { symbol, size, color: neutral, line: { width: 1 } },
  };
}
