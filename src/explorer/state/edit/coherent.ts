import { InputError } from '../../../problem/inputError.ts';
import { namesIn } from '../../../problem/question.ts';
import { setPath } from '../../../problem/setPath.ts';
import { alongPaths } from '../../../sweep/alongPaths.ts';
import type { Experiment } from '../../../sweep/experiment.ts';
import { withX } from './axes.ts';

type Curve = Experiment['curves'][number];

/** Whether a problem has a path. */
function hasPath(problem: Experiment['problem'], path: string): boolean {
  try {
    setPath(problem, path, 0);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function fittingCurve(curve: Curve, problem: Experiment['problem']): Curve {
  const { along, set, ...rest } = curve;
  const kept = Object.entries(set).filter(([path]) => hasPath(problem, path));
  const goesAlong =
    along !== undefined && alongPaths(along).every((path) => hasPath(problem, path));
  return { ...rest, set: Object.fromEntries(kept), ...(goesAlong && { along }) };
}

/** Curves of who is still there; the last learner's where none is. */
function fittingCurves({ curves, problem }: Experiment): Curve[] {
  const names = namesIn(problem);
  const owners = ({ learner }: Curve) => learner.split(',').map((unit) => unit.replace(/\..*/, ''));
  const kept = curves.filter((curve) => owners(curve).every((name) => names.includes(name)));
  const last = names.at(-1) ?? '';
  const shown = kept.length > 0 ? kept : [{ label: last, learner: last, set: {} }];
  return shown.map((curve) => fittingCurve({ dash: 'solid', simulate: true, ...curve }, problem));
}

/**
 * An experiment whose problem was edited, without curves and axes that speak of what is gone: where
 * an axis is gone the figure is one over α.
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
  const isWhole = Object.keys(axes).every((path) => hasPath(problem, path));
  return isWhole ? edited : withX(edited, 'alpha');
}
