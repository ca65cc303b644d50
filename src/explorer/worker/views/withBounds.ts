import type { FigureSpec, FigureSubject } from '../../../figure/figureSpec.ts';
import { legendBelow } from '../../../figure/legendBelow.ts';
import type { BayesBound } from './bayesBound.ts';
import { boundTraces } from './boundTraces.ts';

/** A figure with its bounds, and with room for their names where its legend is below the data. */
export function withBounds(
  figure: FigureSpec,
  { curves, figure: { panels } }: Pick<FigureSubject, 'curves' | 'figure'>,
  bounds: readonly BayesBound[],
): FigureSpec {
  if (bounds.length === 0) return figure;
  const data = [...bounds.flatMap(boundTraces), ...figure.data];
  if (panels !== undefined) return { ...figure, data };
  const { height, legends } = legendBelow([...curves, ...bounds].map(({ label }) => label));
  return { ...figure, data, layout: { ...figure.layout, height, ...legends } };
}
