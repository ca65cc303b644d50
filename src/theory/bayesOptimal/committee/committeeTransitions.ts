import { newtonFixedPoint } from '../../../numerics/newtonFixedPoint.ts';
import { scalarMinimum } from '../../../numerics/scalarMinimum.ts';
import { rootBetween } from '../scalarSearch.ts';
import { freeEntropyOf } from './committeeModel.ts';
import type { CommitteeModel } from './committeeModel.ts';
import { evolveLogVariances } from './logVariances.ts';
import { unspecialisedPoint } from './unspecialisedState.ts';

/** q̂ of the sum between which the units specialise, whatever the prior. */
const [little, much] = [0.5, 10];

/** The point of the unspecialised curve where a difference of the units begins to grow. */
function specialisationConjugate(model: CommitteeModel): number {
  return rootBetween((conjugate) => unspecialisedPoint(model, conjugate).growth - 1, little, much);
}

/**
 * α at which two sign units specialise: the unspecialised state loses its stability, and the
 * difference of the units grows continuously from there (Aubin et al. 2018, arXiv:1806.05451).
 */
export function specialisationTransition(model: CommitteeModel): number {
  return unspecialisedPoint(model, specialisationConjugate(model)).alpha;
}

/**
 * α_IT from which perfect knowledge is the equilibrium, before the units specialise: where the
 * unspecialised state's free entropy falls below that of weights known exactly. Null where it does
 * not, such as for spherical weights.
 */
export function perfectTransition(model: CommitteeModel): number | null {
  const gain = (conjugate: number) => {
    const { alpha, state } = unspecialisedPoint(model, conjugate);
    return model.prior.freeEntropyWhenKnown - freeEntropyOf(model, alpha, state);
  };
  const last = specialisationConjugate(model);
  if (gain(last) < 0) return null;
  return unspecialisedPoint(model, rootBetween(gain, little, last)).alpha;
}

/**
 * The spinodal of the specialised state of binary weights, where message passing gets through to
 * perfect knowledge: the largest α of the curve of specialised states, which turns back there. Null
 * where it does not turn in the range of V that is searched, as for spherical weights.
 */
export function specialisedSpinodal(model: CommitteeModel): number | null {
  let guess: Float64Array = Float64Array.of(Math.log(0.3), Math.log(1.7));
  const turn = scalarMinimum(
    (logDifference) => {
      const found = specialisedPoint(model, logDifference, guess);
      if (found === null) return null;
      guess = found;
      return { value: -Math.exp(found[1] as number), error: curveError };
    },
    { points: searched, resolution },
  );
  return turn === null || turn.edge !== null ? null : -turn.value;
}

/** log V of the difference, from units that hardly differ to ones that are nearly known. */
const searched = [0.6, 0.5, 0.4, 0.3, 0.2, 0.15].map(Math.log).reverse();

/** In log V: over twice this α(log V) is a polynomial of degree four to 1e−7. */
const resolution = 0.1;

/** Tolerance of the points on the curve. */
const curveError = 1e-11;

/** log V of the sum and log α of the fixed point with a given V of the difference; null where none. */
function specialisedPoint(
  model: CommitteeModel,
  logDifference: number,
  guess: Float64Array,
): Float64Array | null {
  const { point, converged } = newtonFixedPoint(
    (at) => {
      const [logSum, logAlpha] = [at[0] as number, at[1] as number];
      const here = Float64Array.of(logSum, logDifference);
      const next = evolveLogVariances(model, Math.exp(logAlpha), here);
      // More samples leave less: α moves by as much as the difference is off.
      return (
        next && Float64Array.of(next[0] as number, logAlpha + (next[1] as number) - logDifference)
      );
    },
    guess,
    { tolerance: curveError, steps: 12 },
  );
  return converged ? point : null;
}
