import type { ObservableName } from '../../observables/observables.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import type { ConvexLearner } from './chainLearner.ts';
import { settledObservables } from './settledObservables.ts';
import type { LearnerSolution } from './solution.ts';

/**
 * A ridge that stands for λ → 0⁺. Its effect is of the order of λ itself; below this, rounding of
 * averages, amplified by responses of order 1/λ, takes over.
 */
const limitRidge = 1e-7;

/** Near as many samples as inputs the norm diverges, and no ridge is small enough. */
const largestError = 1e-4;

/** The learners of a context, one of them with another ridge. */
export function withRidge(context: ChainContext, index: number, l2: number): ChainContext {
  const learners = context.learners.map((learner, k) =>
    k === index ? { ...(learner as ConvexLearner), l2 } : learner,
  );
  return { ...context, learners };
}

/**
 * The minimiser of least norm of a learner whose minimisers fill a subspace, the limit λ → 0⁺: that
 * of a tiny ridge, whose error is seen at twice the ridge and stated with that of the quadrature.
 */
export function ridgelessLimit(
  context: ChainContext,
  index: number,
  solve: (context: ChainContext) => LearnerSolution,
): { context: ChainContext; solution: LearnerSolution } {
  const close = withRidge(context, index, limitRidge);
  const solution = solve(close);
  const double = solve(withRidge(context, index, 2 * limitRidge));
  if (!solution.converged || !double.converged) {
    const failed = solution.converged ? double : solution;
    return { context, solution: failed };
  }
  const { observables } = solution;
  const change = (name: ObservableName) =>
    Math.abs((observables[name] as number) - (double.observables[name] ?? Number.NaN));
  const { error } = settledObservables(observables, Number.POSITIVE_INFINITY, change);
  const quadratureError = solution.quadratureError + error;
  if (!(quadratureError <= largestError)) {
    const reason = `the limit l2 → 0 is not reached at ${limitRidge} (observables still move by ${error.toExponential(1)})`;
    return { context, solution: { converged: false, reason, residual: solution.residual } };
  }
  return { context: close, solution: { ...solution, quadratureError } };
}
