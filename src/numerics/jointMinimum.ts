import { ends, scalarMinimum } from './scalarMinimum.ts';
import type { Measurement, Minimum, SearchGrid } from './scalarMinimum.ts';

/** A minimum in several variables. */
export interface JointMinimum extends Measurement {
  /** Per variable, in their order, the minimum along it with all later ones at their best. */
  along: Minimum[];
}

/** A search again, from where a neighbour's ended: its place and the grid's points about it. */
function about(grid: SearchGrid, x: number): SearchGrid {
  const above = grid.points.findIndex((point) => point > x);
  const at = above === -1 ? grid.points.length : above;
  const [lower, upper] = ends(grid);
  const left = grid.points[at - 2] ?? lower;
  const right = grid.points[at + 1] ?? upper;
  const points = [...new Set([left, x, right])].filter((point) => point >= lower);
  return { ...grid, points: points.sort((a, b) => a - b) };
}

/** Whether a minimum of a narrower search lies at an end that the whole one does not have. */
function isCutOff({ along }: JointMinimum, narrow: readonly SearchGrid[], whole: typeof narrow) {
  return along.some(({ edge }, i) => {
    const [lower, upper] = ends(narrow[i] as SearchGrid);
    const [first, last] = ends(whole[i] as SearchGrid);
    return (edge === 'lower' && lower > first) || (edge === 'upper' && upper < last);
  });
}

/**
 * The least minimum in any number of variables, one search inside the other. Inner searches begin
 * at their neighbour's end and look everywhere only where that does not hold the minimum.
 *
 * @returns null when the function has no value anywhere on the grids.
 */
export function jointMinimum(
  f: (x: readonly number[]) => Measurement | null,
  grids: readonly SearchGrid[],
): JointMinimum | null {
  const [grid, ...inner] = grids;
  if (grid === undefined) {
    const measured = f([]);
    return measured && { ...measured, along: [] };
  }
  const profile = profileOf(f, inner);
  const minimum = scalarMinimum(profile, grid);
  const rest = minimum && profile(minimum.x);
  return minimum && rest && { ...rest, along: [minimum, ...rest.along] };
}

/** The least value over the inner variables as a function of the outermost. */
function profileOf(
  f: (x: readonly number[]) => Measurement | null,
  grids: readonly SearchGrid[],
): (x: number) => JointMinimum | null {
  const known = new Map<number, JointMinimum | null>();
  let neighbour: JointMinimum | null = null;
  const search = (x: number): JointMinimum | null => {
    const along = (inner: readonly number[]) => f([x, ...inner]);
    const narrow = neighbour?.along.map((minimum, i) => about(grids[i] as SearchGrid, minimum.x));
    const near = narrow ? jointMinimum(along, narrow) : null;
    if (narrow && near && !isCutOff(near, narrow, grids)) return near;
    return jointMinimum(along, grids);
  };
  return (x) => {
    const found = known.get(x);
    if (found !== undefined) return found;
    const next = search(x);
    known.set(x, next);
    neighbour = next ?? neighbour;
    return next;
  };
}
