import { InputError } from '../../../problem/inputError.ts';
import { parseQuestion } from '../../../problem/parseQuestion.ts';
import { namesIn } from '../../../problem/question.ts';
import { setPath } from '../../../problem/setPath.ts';
import { alongPaths } from '../../../sweep/alongPaths.ts';
import { axisGrid } from '../../../sweep/axisGrid.ts';
import type { Experiment } from '../../../sweep/experiment.ts';
import { withX } from './axes.ts';
import { plainCurve } from './plainCurve.ts';
import type { Curve } from './plainCurve.ts';

/** Values at paths of a problem. */
type Settings = Readonly<Record<string, unknown>>;

/** Whether a problem is sound with other values at some of its paths, which it must have. */
function isSound(problem: Experiment['problem'], settings: Settings): boolean {
  try {
    parseQuestion(
      Object.entries(settings).reduce<unknown>(
        (changed, [path, value]) => setPath(changed, path, value),
        problem,
      ),
    );
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** The first and the last value of a path along an axis: what lies between is as sound as they are. */
function endsOf({ axes }: Experiment, axis: string, paths: readonly string[]): Settings[] {
  const grid = axisGrid(axes[axis] ?? [], `axes.${axis}`);
  const ends = [grid[0], grid.at(-1)];
  return ends.map((end) => Object.fromEntries(paths.map((path) => [path, end])));
}

/** Whether a curve speaks of nobody and nothing that is gone, and of nothing that does not fit. */
function isFitting(experiment: Experiment, { learner, set, along }: Curve): boolean {
  const { problem, figure } = experiment;
  const names = namesIn(problem);
  const owners = learner.split(',').map((unit) => unit.replace(/\..*/, ''));
  if (!owners.every((name) => names.includes(name))) return false;
  const ends = along === undefined ? [{}] : endsOf(experiment, figure.x, alongPaths(along));
  return ends.every((end) => isSound(problem, { ...set, ...end }));
}

/** The curves that fit; where none does, plain ones of whom they were of, or of the last learner. */
function fittingCurves(experiment: Experiment): Curve[] {
  const { curves, problem } = experiment;
  const kept = curves.filter((curve) => isFitting(experiment, curve));
  if (kept.length > 0) return kept;
  const names = namesIn(problem);
  const drawn = names.filter((name) => curves.some(({ learner }) => learner === name));
  return (drawn.length > 0 ? drawn : names.slice(-1)).map((name) => plainCurve(name));
}

/**
 * An experiment whose problem was edited, without curves and axes that speak of what is gone, or of
 * what does not fit any more: where an axis is gone the figure is one over α.
 */
export function coherent(experiment: Experiment): Experiment {
  const { axes, problem, figure } = experiment;
  const names = namesIn(problem);
  const edited: Experiment = {
    ...experiment,
    curves: fittingCurves(experiment),
    figure: {
      ...figure,
      lines: figure.lines.filter((line) => line.kind === 'best' || names.includes(line.learner)),
    },
  };
  const isWhole = Object.keys(axes).every((path) =>
    endsOf(experiment, path, [path]).every((end) => isSound(problem, end)),
  );
  return isWhole ? edited : withX(edited, 'alpha');
}
