import type { Legend } from 'plotly.js-dist-min';

/** Size in pixels of all text but titles and labels of axes. */
export const fontSize = 14;

/** A legend in rows, as the key above the data and the curves below it have it. */
export const rowLegend: Partial<Legend> = {
  orientation: 'h',
  x: 0,
  xanchor: 'left',
  // Measured from the edge of the figure, a legend pushes the data away rather than cover it.
  yref: 'container',
  font: { size: fontSize },
  tracegroupgap: 4,
};
