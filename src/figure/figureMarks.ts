import type { Layout } from 'plotly.js-dist-min';
import type { FigureOptions } from '../sweep/figureOptions.ts';
import { ink, neutral } from './palette.ts';
import { labelShift, labelSize, placeLabels } from './placeLabels.ts';

/** Pixels of a line of labels. */
const rowHeight = 16;

/**
 * Vertical lines over the whole figure, each with its label beside its upper end, where it touches
 * neither other labels nor, if there is room, other lines.
 *
 * @param xs where the figure's points are, in any order.
 */
export function figureMarks(
  options: FigureOptions,
  xs: readonly number[],
): Pick<Layout, 'shapes' | 'annotations'> {
  const { xScale } = options;
  const marks = (options.marks ?? []).toSorted((a, b) => a.x - b.x);
  // Unlike shapes, annotations of a logarithmic axis stand at exponents.
  const placeOf = (x: number) => (xScale === 'log' ? Math.log10(x) : x);
  const [from, to] = (options.xRange ?? endsOf(xs)).map(placeOf) as [number, number];
  const places = placeLabels(
    marks.map(({ x, label }) => ({ share: (placeOf(x) - from) / (to - from), label })),
  );
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
    annotations: marks.map(({ x, label }, i) => {
      const { side, row } = places[i] ?? { side: 'right', row: 0 };
      const isLeft = side === 'left';
      return {
        text: label,
        x: placeOf(x),
        align: isLeft ? 'right' : 'left',
        xanchor: isLeft ? 'right' : 'left',
        xshift: isLeft ? -labelShift : labelShift,
        yref: 'paper',
        y: 1,
        yanchor: 'top',
        // Not −0, which JSON does not have.
        yshift: 0 - rowHeight * row,
        showarrow: false,
        font: { size: labelSize, color: ink },
      };
    }),
  };
}

function endsOf(xs: readonly number[]): [number, number] {
  return [Math.min(...xs), Math.max(...xs)];
}
