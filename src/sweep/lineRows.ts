import { mapOf } from './mapOf.ts';
import type { DrawnMap } from './mapOf.ts';
import { lineObservable } from './lines/mapLine.ts';
import type { Transition } from './lines/mapLine.ts';
import { transitionExcess } from './lines/transitions.ts';
import { zeroLine } from './lines/zeroLine.ts';
import { pointProblem } from './pointProblem.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import { provisionalProblem } from './settledProblem.ts';
import type { TidyRow } from './tidyRow.ts';

/** The points of a transition on the map, in their order along it. */
function transitionPoints(
  experiment: ResolvedExperiment,
  { curve, y, ys }: DrawnMap,
  line: Transition,
): [number, number][] {
  const excess = (x: number, height: number): number | null => {
    const axes = { ...curve.axes, [y]: height };
    const problem = provisionalProblem(pointProblem(experiment, { ...curve, axes }, x));
    return problem.protocol === 'batch' ? transitionExcess(line, problem) : null;
  };
  return zeroLine(excess, experiment.theoryGrid, ys);
}

/**
 * Rows of the lines over a map that follow from its problems alone: one per point, `line` with its
 * place on the vertical axis, in their order along the line.
 */
export function lineRows(experiment: ResolvedExperiment): TidyRow[] {
  const map = mapOf(experiment);
  if (map === null) return [];
  const { x: horizontal } = experiment.figure;
  const transitions = experiment.figure.lines.filter((line) => line.kind !== 'best');
  return transitions.flatMap((line) =>
    transitionPoints(experiment, map, line).map(([x, y]): TidyRow => {
      const number = { mean: y, stderr: null, trials: null, converged: true };
      const axes = { [horizontal]: x, [map.y]: y };
      const { label: curve, learner } = line;
      return { curve, axes, kind: 'theory', learner, observable: lineObservable, ...number };
    }),
  );
}
