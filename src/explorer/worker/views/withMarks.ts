import { figureMarks } from '../../../figure/figureMarks.ts';
import type { FigureSpec } from '../../../figure/figureSpec.ts';
import type { FigureOptions } from '../../../sweep/figureOptions.ts';
import type { Mark } from './transitionMarks.ts';

/** Letters of a label that a phone has room for beside its line. */
const letters = 22;

/** A label that is longer in lines. */
function inLines(label: string): string {
  return label.length > letters ? label.replaceAll(/(, | and |; )/g, '$1<br>') : label;
}

/**
 * Lines and labels of marks beside those that a figure has.
 *
 * @param xs where the figure's points are.
 */
export function withMarks(
  figure: FigureSpec,
  options: FigureOptions,
  marks: readonly Mark[],
  xs: readonly number[],
): FigureSpec {
  if (marks.length === 0) return figure;
  const further = marks.map(({ x, label }) => ({ x, label: inLines(label) }));
  const all = { ...options, marks: [...(options.marks ?? []), ...further] };
  return { ...figure, layout: { ...figure.layout, ...figureMarks(all, xs) } };
}
