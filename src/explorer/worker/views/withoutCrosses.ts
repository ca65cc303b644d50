import type { FigureSpec } from '../../../figure/figureSpec.ts';
import { unconvergedName } from '../../../figure/unconvergedTrace.ts';

/**
 * A figure without marks where answers are missing: while theory is provisional it has refused nothing,
 * and what it has not found yet leaves a gap.
 */
export function withoutCrosses({ data, ...figure }: FigureSpec): FigureSpec {
  return { ...figure, data: data.filter(({ name }) => name !== unconvergedName) };
}
