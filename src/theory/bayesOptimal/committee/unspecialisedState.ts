import { eachMode } from './modes.ts';
import { evolve, nothingKnown } from './committeeModel.ts';
import type { CommitteeModel, CommitteeState } from './committeeModel.ts';
import { differenceGain, signPairAverages } from './signPairAverages.ts';

/** Changes below are rounding. */
const atRest = 1e-14;

/** Far more than the contraction needs: the rate is about ½ at any α. */
const mostSteps = 2000;

/**
 * The state that both units share, w₁ = w₂: where the state evolution goes from nothing as long as
 * nothing tells the units apart. It ascends, so this is the first fixed point.
 */
export function unspecialisedState(model: CommitteeModel, alpha: number): CommitteeState {
  let state = nothingKnown;
  for (let step = 0; step < mostSteps; step++) {
    const next = undivided(evolve(model, alpha, state));
    const change = Math.abs(next.overlap.sum - state.overlap.sum);
    state = next;
    if (change < atRest) break;
  }
  return state;
}

/** Without the difference that rounding makes. */
function undivided({ overlap, variance }: CommitteeState): CommitteeState {
  return {
    overlap: { sum: overlap.sum, difference: 0 },
    variance: { sum: variance.sum, difference: 1 },
  };
}

/** A point of the curve of unspecialised states. */
export interface UnspecialisedPoint {
  alpha: number;
  state: CommitteeState;
  /** Factor by which a small difference of the units grows in one step: beyond 1 they specialise. */
  growth: number;
}

/** The unspecialised state at which q̂ has a given eigenvalue for the sum of the units. */
export function unspecialisedPoint(
  model: CommitteeModel,
  conjugateOfSum: number,
): UnspecialisedPoint {
  const conjugate = { sum: conjugateOfSum, difference: 0 };
  const state = undivided({ ...model.prior.knowledge(conjugate, model.fineness) });
  const { overlap, variance } = state;
  const { information } = signPairAverages(overlap, variance, model.fineness);
  const alpha = conjugateOfSum / information.sum;
  return { alpha, state, growth: differenceGrowth(model, alpha, state) };
}

/** The growth at an unspecialised state, see `UnspecialisedPoint`. */
export function differenceGrowth(
  { prior, fineness }: CommitteeModel,
  alpha: number,
  { overlap, variance }: CommitteeState,
): number {
  const { information } = signPairAverages(overlap, variance, fineness);
  const conjugate = eachMode((mode) => alpha * information[mode]);
  const ofWeights = prior.differenceGain(conjugate.sum, fineness);
  return alpha * differenceGain(overlap, variance, fineness) * ofWeights;
}
