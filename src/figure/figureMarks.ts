import type { Layout } from 'plotly.js-dist-min';
import type { FigureOptions } from '../sweep/figureOptions.ts';
import { ink, neutral } from './palette.ts';

/** Pixels between a mark's line and its label. */
const labelShift = 4;

/** Vertical lines over the whole figure, each with its label beside its upper end. */
export function figureMarks({
  marks = [],
  xScale,
}: FigureOptions): Pick<Layout, 'shapes' | 'annotations'> {
  return {
    shapes: marks.map(({ x }) => ({
      type: 'line',
      layer: 'below',
      x0: x,
      x1: x,
      yref: 'paper',
      y0: 0,
      y1: 1,
      line: { color: neutral, width: 1, dash: 'dot' },
    })),
    annotations: marks.map(({ x, label }) => ({
      text: label,
      // Unlike shapes, annotations of a logarithmic axis stand at exponents.
      x: xScale === 'log' ? Math.log10(x) : x,
      xanchor: 'left',
      xshift: labelShift,
      yref: 'paper',
      y: 1,
      yanchor: 'top',
      showarrow: false,
      font: { size: 12, color: ink },
    })),
  };
}
