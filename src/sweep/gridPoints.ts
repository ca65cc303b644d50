import { inputErrorIn } from '../problem/inputError.ts';
import { axisGrid } from './axisGrid.ts';
import { axisValues } from './axisValues.ts';
import type { Experiment } from './experiment.ts';
import { sampleRange } from './sampling/sampleRange.ts';
import { scatteredPoints } from './sampling/scatteredPoints.ts';

/** The points of every curve along the figure's x. */
export interface GridPoints {
  /** Values of the figure's x, ascending. */
  grid: number[];
  /** Values of the axes that follow it, in the order of `grid`; empty where none does. */
  companions: Record<string, number[]>;
}

/** Points in ascending x, of which no two may have the same, since x names a point. */
function ascending(
  xs: readonly number[],
  others: Record<string, readonly number[]>,
  source: string,
  path: string,
): GridPoints {
  const order = xs.map((_, i) => i).sort((a, b) => (xs[a] ?? NaN) - (xs[b] ?? NaN));
  const along = (values: readonly number[]) => order.map((i) => values[i] ?? NaN);
  const grid = along(xs);
  const twice = grid.find((x, i) => x === grid[i + 1]);
  if (twice !== undefined) {
    const rule = 'the points along the figure’s x need different ones';
    throw inputErrorIn(source, `axes.${path} has ${twice} twice`, rule);
  }
  const companions = Object.entries(others).map(([other, values]): [string, number[]] => [
    other,
    along(values),
  ]);
  return { grid, companions: Object.fromEntries(companions) };
}

/**
 * The values of axes that go together, by their paths.
 *
 * @throws InputError when an axis is no range, or when they are not equally long.
 */
export function zippedValues(
  { axes }: Pick<Experiment, 'axes'>,
  paths: readonly string[],
  source: string,
): Record<string, number[]> {
  const values = paths.map((path): [string, number[]] => [
    path,
    axisValues(axes[path] ?? [], `${source}: axes.${path}`),
  ]);
  const [first] = values;
  const other = values.find(([, list]) => list.length !== first?.[1].length);
  if (first !== undefined && other !== undefined) {
    throw inputErrorIn(
      source,
      `axes.${first[0]} has ${first[1].length} values and axes.${other[0]} ${other[1].length}`,
      'axes that are zipped are equally long',
    );
  }
  return Object.fromEntries(values);
}

function sampledPoints(
  { axes, seed, figure: { x } }: Experiment,
  { kind, points, over }: NonNullable<Experiment['sample']>,
  source: string,
): GridPoints {
  const scattered = scatteredPoints(kind, points, over.length, seed);
  const values = over.map((path, d): [string, number[]] => {
    const range = sampleRange(axes[path] ?? [], `${source}: axes.${path}`);
    return [path, scattered.map((point) => range(point[d] ?? NaN))];
  });
  const { [x]: xs = [], ...others } = Object.fromEntries(values);
  return ascending(xs, others, source, x);
}

/**
 * The points of an experiment along the figure's x, with what follows it there.
 *
 * @param source what to name in messages.
 * @throws InputError when an axis is no range, or when points that have companions share an x.
 */
export function gridPoints(experiment: Experiment, source: string): GridPoints {
  const { axes, figure, zip, sample } = experiment;
  const { x } = figure;
  if (sample !== undefined) return sampledPoints(experiment, sample, source);
  const group = zip.find((paths) => paths.includes(x));
  if (group === undefined) {
    return { grid: axisGrid(axes[x] ?? [], `${source}: axes.${x}`), companions: {} };
  }
  const { [x]: xs = [], ...others } = zippedValues(experiment, group, source);
  return ascending(xs, others, source, x);
}
