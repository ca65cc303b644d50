import { usualDesign } from '../simulation/design/designKind.ts';
import { usualSize } from '../simulation/usualSize.ts';
import { axisGrid } from './axisGrid.ts';
import type { Experiment } from './experiment.ts';
import type { PublishedPoints } from './publishedCurve.ts';
import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';

/** N where an experiment does not say it. */
const usualInputs = 1000;

/** Reads a curve of a published table that an experiment names. */
export type ReadPublished = (published: { file: string; curve: string }) => PublishedPoints;

/** All combinations of the values of some axes; one empty combination where there are no axes. */
function combinations(grids: readonly [string, number[]][]): Record<string, number>[] {
  return grids.reduce<Record<string, number>[]>(
    (all, [path, values]) =>
      all.flatMap((chosen) => values.map((value) => ({ ...chosen, [path]: value }))),
    [{}],
  );
}

/** `label, learners.teacher.l2 = 0.1`, so that the curves of further axes keep apart. */
function labelled(label: string, axes: Record<string, number>): string {
  const parts = Object.entries(axes).map(([path, value]) => `${path} = ${value}`);
  return [label, ...parts].join(', ');
}

/** The curve of a `best` line: the problem of the map, its vertical axis left to theory. */
function bestLines({ curves, figure }: Experiment): ResolvedCurve[] {
  const [map] = curves;
  if (map === undefined) return [];
  return figure.lines
    .filter(({ kind }) => kind === 'best')
    .map(({ label }) => ({
      ...map,
      label,
      set: { ...map.set, [figure.y]: 'optimal' },
      axes: {},
      published: null,
      simulate: false,
    }));
}

/**
 * The whole question of a run: grids become numbers, published points are read, and each curve
 * becomes one curve per value of every axis that is not the figure's x. Those of a map share their
 * label.
 *
 * @param source what to name in messages.
 * @throws InputError when an axis is no range or a published curve cannot be read.
 */
export function resolveExperiment(
  experiment: Experiment,
  readPublished: ReadPublished,
  source: string,
): ResolvedExperiment {
  const { title, seed, problem, axes, simulate, curves, figure, claims } = experiment;
  const grid = (path: string) => axisGrid(axes[path] ?? [], `${source}: axes.${path}`);
  const others = Object.keys(axes).filter((path) => path !== figure.x);
  const places = combinations(others.map((path) => [path, grid(path)]));
  const drawn = grid(figure.x);
  const simulatedAxis = simulate?.axes[figure.x];
  const simulated =
    simulatedAxis === undefined
      ? drawn
      : axisGrid(simulatedAxis, `${source}: simulate.axes.${figure.x}`);
  return {
    title,
    source: experiment.source ?? null,
    seed,
    problem,
    axes: Object.keys(axes),
    // Every simulated point has a point of theory to be compared with.
    theoryGrid: simulate ? axisGrid([...drawn, ...simulated], source) : drawn,
    simulate: simulate
      ? {
          grid: simulated,
          n: simulate.n ?? usualSize(problem, usualInputs),
          trials: simulate.trials,
          design: simulate.design ?? usualDesign(problem),
          blas: simulate.blas,
        }
      : null,
    curves: [
      ...curves.flatMap(({ label, published, ...curve }) =>
        places.map((place): ResolvedCurve => ({
          ...curve,
          label: figure.z === undefined ? labelled(label, place) : label,
          axes: place,
          published: published ? readPublished(published) : null,
        })),
      ),
      ...bestLines(experiment),
    ],
    figure,
    claims,
  };
}
