import { axisGrid } from './axisGrid.ts';
import type { Experiment } from './experiment.ts';
import { zippedValues } from './gridPoints.ts';

/** Values of some axes, keyed by their paths. */
type Place = Record<string, number>;

/** The places along one axis, or along axes that go together. */
function placesAlong(experiment: Experiment, paths: readonly string[], source: string): Place[] {
  const [path = ''] = paths;
  if (paths.length === 1) {
    const values = axisGrid(experiment.axes[path] ?? [], `${source}: axes.${path}`);
    return values.map((value) => ({ [path]: value }));
  }
  const zipped = Object.entries(zippedValues(experiment, paths, source));
  const count = zipped[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(zipped.map(([other, values]) => [other, values[i] ?? NaN])),
  );
}

/**
 * The places of an experiment's curves: all combinations of the values of the axes that neither are
 * the figure's x nor follow it, where axes that are zipped count as one. One empty place where there
 * are none.
 *
 * @param following paths of the axes that follow the figure's x.
 * @param source what to name in messages.
 * @throws InputError when an axis is no range, or when zipped axes are not equally long.
 */
export function curvePlaces(
  experiment: Experiment,
  following: readonly string[],
  source: string,
): Place[] {
  const { axes, figure, zip } = experiment;
  const others = Object.keys(axes).filter((path) => path !== figure.x && !following.includes(path));
  const groups = others.map((path) => zip.find((group) => group.includes(path)) ?? [path]);
  return [...new Map(groups.map((group) => [group[0], group])).values()].reduce<Place[]>(
    (all, group) => {
      const places = placesAlong(experiment, group, source);
      return all.flatMap((chosen) => places.map((place) => ({ ...chosen, ...place })));
    },
    [{}],
  );
}
