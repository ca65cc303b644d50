import { figureMarks } from '../../../figure/figureMarks.ts';
import type { FigureSpec } from '../../../figure/figureSpec.ts';
import type { FigureOptions } from '../../../sweep/figureOptions.ts';
import type { Mark } from './transitionMarks.ts';

/** Pixels of a line of labels. */
const row = 16;

/** Letters of a label that a phone has room for beside its line. */
const letters = 22;

/** A label that is longer in lines. */
function inLines(label: string): string {
  return label.length > letters ? label.replaceAll(/(, | and |; )/g, '$1<br>') : label;
}

/** Whether a value is in the right half of an axis. */
function isRight({ xScale }: FigureOptions, x: number, xs: readonly number[]): boolean {
  const [from = x, to = x] = [xs[0], xs.at(-1)];
  return xScale === 'log' ? x * x > from * to : x > (from + to) / 2;
}

/**
 * Lines and labels of marks beside those that a figure has. Each label stands in rows of its own,
 * so that none covers another in any width, and reaches to the farther edge.
 *
 * @param xs the figure's x, ascending.
 */
export function withMarks(
  figure: FigureSpec,
  options: FigureOptions,
  marks: readonly Mark[],
  xs: readonly number[],
): FigureSpec {
  const { shapes = [], annotations = [] } = figure.layout;
  const drawn = figureMarks({ ...options, marks: [...marks] });
  let rows = annotations.length;
  const labels = (drawn.annotations ?? []).map((annotation, i) => {
    const text = inLines(marks[i]?.label ?? '');
    const label = { ...annotation, text, yshift: -row * rows };
    rows += text.split('<br>').length;
    if (!isRight(options, marks[i]?.x ?? 0, xs)) return { ...label, align: 'left' as const };
    const xshift = -(annotation.xshift ?? 0);
    return { ...label, align: 'right' as const, xanchor: 'right' as const, xshift };
  });
  return {
    ...figure,
    layout: {
      ...figure.layout,
      shapes: [...shapes, ...(drawn.shapes ?? [])],
      annotations: [...annotations, ...labels],
    },
  };
}
