import { inputErrorIn } from '../problem/inputError.ts';
import { usualDesign } from '../simulation/design/designKind.ts';
import { usualSize } from '../simulation/usualSize.ts';
import { axisGrid } from './axisGrid.ts';
import { curvePlaces } from './curvePlaces.ts';
import type { Experiment } from './experiment.ts';
import { gridPoints } from './gridPoints.ts';
import type { GridPoints } from './gridPoints.ts';
import type { PublishedPoints } from './publishedCurve.ts';
import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';

/** N where an experiment does not say it. */
const usualInputs = 1000;

/** Reads a curve of a published table that an experiment names. */
export type ReadPublished = (published: { file: string; curve: string }) => PublishedPoints;

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
 * The grid of the simulated points: theory's own where it is not given.
 *
 * @throws InputError when it has points at which the axes that follow x have no value.
 */
function simulatedGrid(
  { simulate, figure: { x } }: Experiment,
  { grid, companions }: GridPoints,
  source: string,
): number[] {
  const axis = simulate?.axes[x];
  if (axis === undefined) return grid;
  const simulated = axisGrid(axis, `${source}: simulate.axes.${x}`);
  const [companion] = Object.keys(companions);
  const unknown = simulated.find((value) => !grid.includes(value));
  if (companion === undefined || unknown === undefined) return simulated;
  const clause = `simulate.axes.${x} has ${unknown}, which axes.${x} has not`;
  throw inputErrorIn(source, clause, `${companion} has no value there`);
}

/** Every curve at every place, with its published points, then the lines over a map. */
function resolvedCurves(
  experiment: Experiment,
  places: readonly Record<string, number>[],
  readPublished: ReadPublished,
): ResolvedCurve[] {
  const { curves, figure } = experiment;
  const placed = curves.flatMap(({ label, published, ...curve }) =>
    places.map((place): ResolvedCurve => ({
      ...curve,
      label: figure.z === undefined ? labelled(label, place) : label,
      axes: place,
      published: published ? readPublished(published) : null,
    })),
  );
  return [...placed, ...bestLines(experiment)];
}

/**
 * The whole question of a run: grids become numbers, points are scattered, published points are
 * read, and each curve becomes one curve per combination of the axes that neither are the figure's x
 * nor follow it. Those of a map share their label.
 *
 * @param source what to name in messages.
 * @throws InputError when an axis is no range, axes that are zipped are not equally long, or a
 *   published curve cannot be read.
 *
 * @example
 * ```ts
 * import { parseExperiment, resolveExperiment } from 'quenched';
 *
 * const experiment = parseExperiment({
 *   title: 'Least squares',
 *   problem: {
 *     population: { kind: 'mixture', rho: 0.5 },
 *     alpha: 2,
 *     learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 *   },
 *   axes: { alpha: '1:3:3' },
 *   curves: [{ label: 'λ = 0.1', learner: 'learner' }],
 *   figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'test error' },
 * });
 * const resolved = resolveExperiment(experiment, () => [], 'least-squares.yaml');
 * console.log(resolved.theoryGrid); // [ 1, 2, 3 ]
 * ```
 */
export function resolveExperiment(
  experiment: Experiment,
  readPublished: ReadPublished,
  source: string,
): ResolvedExperiment {
  const { title, seed, problem, axes, sample, simulate, figure, claims } = experiment;
  const { refine, budget } = experiment;
  const points = gridPoints(experiment, source);
  const following = Object.keys(points.companions);
  const simulated = simulatedGrid(experiment, points, source);
  return {
    title,
    source: experiment.source ?? null,
    seed,
    problem,
    axes: Object.keys(axes),
    // Every simulated point has a point of theory to be compared with.
    theoryGrid: simulate ? axisGrid([...points.grid, ...simulated], source) : points.grid,
    ...(following.length > 0 && { companions: points.companions }),
    ...(sample && { sample }),
    simulate: simulate
      ? {
          grid: simulated,
          n: simulate.n ?? usualSize(problem, usualInputs),
          trials: simulate.trials,
          design: simulate.design ?? usualDesign(problem),
          blas: simulate.blas,
        }
      : null,
    ...(refine && { refine }),
    ...(budget && { budget }),
    curves: resolvedCurves(experiment, curvePlaces(experiment, following, source), readPublished),
    figure,
    claims,
  };
}
