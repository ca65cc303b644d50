import { InputError } from '../problem/inputError.ts';
import type { Question } from '../problem/question.ts';
import { pointProblem } from './pointProblem.ts';
import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';

/**
 * The problems of a curve where the figure's x has these values, in their order.
 *
 * @throws InputError which names the curve: the point's problem stands nowhere in the user's file.
 */
export function problemsAlong(
  experiment: ResolvedExperiment,
  curve: ResolvedCurve,
  grid: readonly number[],
): Question[] {
  try {
    return grid.map((x) => pointProblem(experiment, curve, x));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`the curve "${curve.label}": ${error.message}`);
  }
}
