import type { ScatterData } from 'plotly.js-dist-min';

/**
 * A line through all of its points: left to itself plotly leaves out those near a chord, and a smooth
 * curve shows corners.
 */
export const unsimplified = { simplify: false } satisfies ScatterData['line'];
