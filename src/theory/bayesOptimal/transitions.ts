import type { BayesModel } from './bayesModel.ts';
import { bayesFixedPoints, fixedPointBranches } from './fixedPoints.ts';
import type { BayesFixedPoint } from './fixedPoints.ts';
import { rootBetween } from './scalarSearch.ts';

/** A first-order transition: between the two spinodals there are two stable states. */
export interface FirstOrderTransition {
  /** α from which the informed state exists; 0 where the perfect one always does. */
  informedFrom: number;
  /** α up to which the uninformed state exists, where message passing is stuck: the spinodal. */
  uninformedUpTo: number;
  /** α_IT at which the informed state takes over as the equilibrium. */
  equilibrium: number;
  /** Difference of the two free entropies at `equilibrium`. */
  residual: number;
}

/** Relative distance to the spinodals within which the equilibrium is not looked for. */
const margin = 1e-6;

/**
 * The first-order transition of a model with one, such as binary weights learnt from their signs
 * (Sompolinsky, Tishby & Seung 1990; Györgyi 1990); null where the overlap grows continuously.
 *
 * @example
 * ```ts
 * import { bayesModel, firstOrderTransition } from 'quenched';
 *
 * const model = bayesModel({ kind: 'perceptron', output: 'sign', weights: 'binary', noise: 0, flips: 0 });
 * const transition = firstOrderTransition(model);
 * console.log(transition?.equilibrium.toFixed(3), transition?.uninformedUpTo.toFixed(3)); // 1.245 1.493
 * ```
 */
export function firstOrderTransition(model: BayesModel): FirstOrderTransition | null {
  const [up, down] = fixedPointBranches(model);
  if (up === undefined || down === undefined) return null;
  const difference = (alpha: number) => freeEntropyGain(bayesFixedPoints(model, alpha));
  const spinodals = { informedFrom: down.end, uninformedUpTo: up.end };
  const lower = down.end + margin * up.end;
  // Where labels have a density, a finite number of them outweighs any prior.
  if (difference(lower) > 0) return { ...spinodals, equilibrium: down.end, residual: 0 };
  const equilibrium = rootBetween(difference, lower, up.end * (1 - margin));
  return { ...spinodals, equilibrium, residual: Math.abs(difference(equilibrium)) };
}

/** How much likelier the last state is than the first. */
function freeEntropyGain(points: readonly BayesFixedPoint[]): number {
  const [first, last] = [points[0], points[points.length - 1]];
  return (last?.freeEntropy ?? Number.NaN) - (first?.freeEntropy ?? Number.NaN);
}
