import type { ScatterData } from 'plotly.js-dist-min';
import type { FigureSpec } from '../../figure/figureSpec.ts';

type Trace = Partial<ScatterData>;

/** How far the bars of a trace reach, where it has any. */
function barsOf({ error_y: bars }: Trace) {
  return bars?.type === 'data' ? bars.array : undefined;
}

/** Where the points of a trace are, how far their bars reach, and what they say. */
export function placesOf(trace: Trace): Trace {
  const { x = [], y = [], hovertext } = trace;
  const array = barsOf(trace);
  return {
    x,
    y,
    ...(hovertext !== undefined && { hovertext }),
    ...(array !== undefined && { error_y: { type: 'data', array } }),
  };
}

/** A trace but for the places of its points, and the words of the key, which count trials. */
function lookOf(trace: Trace): object {
  return {
    ...trace,
    x: null,
    y: null,
    hovertext: null,
    ...(barsOf(trace) !== undefined && { error_y: { ...trace.error_y, array: null } }),
    ...(trace.legend === 'legend2' && { name: null, legendgroup: null }),
  };
}

/** All of a figure but `placesOf` its traces: two figures of the same looks differ by those. */
export function looksOf({ data, layout }: FigureSpec): string {
  return JSON.stringify([data.map(lookOf), layout]);
}
