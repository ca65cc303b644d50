import { log } from '../../numerics/specialFunctions.ts';
import { tidy } from '../axisValues.ts';
import type { FigureOptions } from '../figureOptions.ts';
import { bends } from './bends.ts';
import type { Refine } from './refinementSchema.ts';

/** A line as far as it is known. */
export interface KnownLine {
  /** Heights at the xs; null where there is no converged number. */
  ys: (number | null)[];
  /** How its vertical axis is drawn. */
  scale: FigureOptions['yScale'];
}

/** An interval shorter than this share of the axis is less than a pixel: the curve jumps there. */
const shortest = 1e-4;

function drawn(value: number | null, scale: FigureOptions['xScale']): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  if (scale === 'linear') return value;
  return value > 0 ? log(value) : null;
}

/** The largest of the lines' bends, for each interval. */
function largestBends(at: readonly number[], lines: readonly KnownLine[]): number[] {
  const all = lines.map(({ ys, scale }) =>
    bends(
      at,
      ys.map((y) => drawn(y, scale)),
    ),
  );
  return at.slice(1).map((_, i) => Math.max(...all.map((bend) => bend[i] ?? 0)));
}

/**
 * Where lines over the same points need further ones: in the middle, as the figure draws its axis,
 * of every interval in which one of them may bend by more than the tolerance (see `bends`), the
 * worst first where there is no room for all. Intervals with an end that did not converge are left,
 * as are those that are shorter than 10⁻⁴ of the axis, at a jump. Asked again with the answers at
 * these points, it comes to an end.
 *
 * @param xs values of the figure's x, ascending; positive where its scale is logarithmic.
 * @returns the further values, ascending; none when the lines are as fine as they may be.
 */
export function pointsBetween(
  xs: readonly number[],
  lines: readonly KnownLine[],
  xScale: FigureOptions['xScale'],
  { tolerance, most }: NonNullable<Refine['theory']>,
): number[] {
  const at = xs.map((x) => drawn(x, xScale) ?? NaN);
  const span = (at.at(-1) ?? NaN) - (at[0] ?? NaN);
  const worst = largestBends(at, lines)
    .map((bend, i) => ({ bend, i, width: (at[i + 1] ?? NaN) - (at[i] ?? NaN) }))
    .filter(({ bend, width }) => bend > tolerance && width > shortest * span)
    .sort((a, b) => b.bend - a.bend || a.i - b.i)
    .slice(0, Math.max(0, most - xs.length));
  const middles = worst.map(({ i }) => middle(xs[i] ?? NaN, xs[i + 1] ?? NaN, xScale));
  return middles.filter((x) => !xs.includes(x)).sort((a, b) => a - b);
}

function middle(low: number, high: number, scale: FigureOptions['xScale']): number {
  return tidy(scale === 'linear' ? (low + high) / 2 : Math.sqrt(low * high));
}
