import { parseQuestion } from '../problem/parseQuestion.ts';
import type { Question } from '../problem/question.ts';
import { setPath } from '../problem/setPath.ts';
import { alongPaths } from './alongPaths.ts';
import { companionsAt } from './companionsAt.ts';
import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';

/**
 * The problem of a curve where the figure's horizontal axis has the value x, and the axes that
 * follow it have theirs.
 *
 * @throws InputError when the curve's settings or x give no valid problem.
 */
export function pointProblem(
  experiment: Pick<ResolvedExperiment, 'problem' | 'figure' | 'companions' | 'theoryGrid'>,
  curve: Pick<ResolvedCurve, 'set' | 'axes' | 'along'>,
  x: number,
): Question {
  const { problem, figure } = experiment;
  const paths = alongPaths(curve.along ?? figure.x);
  const along = Object.fromEntries(paths.map((path): [string, number] => [path, x]));
  const settings = { ...curve.set, ...curve.axes, ...companionsAt(experiment, x), ...along };
  const data = Object.entries(settings).reduce<unknown>(
    (stated, [path, value]) => setPath(stated, path, value),
    problem,
  );
  return parseQuestion(data);
}
