import type { FixedPointResult } from '../../numerics/fixedPoint.ts';
import type { LearnerObservables } from '../../observables/observables.ts';
import type { QuadratureKind } from '../theoryAnswer.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import type { ChainState } from './chainState.ts';

/** The order parameters of one convex learner, given those of its ancestors. */
export type LearnerSolution =
  | {
      converged: true;
      state: ChainState;
      /** Where ancestors were sampled: the solution on each shift of the points; else null. */
      replicas: readonly ChainState[] | null;
      residual: number;
      quadrature: QuadratureKind;
      quadratureError: number;
      sweeps: number;
      observables: LearnerObservables;
    }
  | Unsolved;

/** A learner without an answer. */
export interface Unsolved {
  converged: false;
  reason: string;
  residual: number | null;
}

/** The last learner of `order` has no answer, since no iteration found a fixed point. */
export function noFixedPoint(
  context: ChainContext,
  order: readonly number[],
  { point, residual, evaluations }: FixedPointResult,
): Unsolved {
  const vanish =
    (point[0] as number) < vanishing ? ', its weights vanish and leave only the bias' : '';
  const reason = `the fixed point was not found in ${evaluations} sweeps (residual ${residual.toExponential(1)})${vanish}`;
  return noAnswer(context, order[order.length - 1] as number, reason, residual);
}

/** log q below which nothing but rounding is left of the weights. */
const vanishing = Math.log(1e-12);

/** Without a ridge the likeliest reason is that there is nothing to find. */
export function noAnswer(
  { learners }: ChainContext,
  index: number,
  reason: string,
  residual: number | null,
): Unsolved {
  const learner = learners[index];
  const unbounded = learner?.kind === 'convex' && learner.l2 === 0;
  const hint = '; l2 is 0, and where the sample is separable there is no minimiser';
  return { converged: false, reason: unbounded ? reason + hint : reason, residual };
}
