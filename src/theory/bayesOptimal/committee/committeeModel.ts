import type { Committee } from '../../../problem/population.ts';
import { eachMode } from './modes.ts';
import type { Modes } from './modes.ts';
import { pairPrior } from './pairPrior.ts';
import type { PairPrior } from './pairPrior.ts';
import { signPairAverages } from './signPairAverages.ts';

/** The estimation of the weights of a committee of two sign units from its labels, N → ∞. */
export interface CommitteeModel {
  prior: PairPrior;
  /** Multiplies the density of all quadratures. */
  fineness: number;
}

/** What is known of the weights of both units. */
export interface CommitteeState {
  /** q = W Wᵀ/N of the posterior means W, which is also their overlap with the truth. */
  overlap: Modes;
  /** V = 1 − q. */
  variance: Modes;
}

/** The model of a committee; see `uncoveredCommittee` for which there is one. */
export function committeeModel({ weights }: Committee, fineness = 1): CommitteeModel {
  return { prior: pairPrior(weights), fineness };
}

/** Nothing is known. */
export const nothingKnown: CommitteeState = {
  overlap: { sum: 0, difference: 0 },
  variance: { sum: 1, difference: 1 },
};

/** All is known. */
export const allKnown: CommitteeState = {
  overlap: { sum: 1, difference: 1 },
  variance: { sum: 0, difference: 0 },
};

/** q̂ = α I(q), what α N samples tell to one who knows q. */
export function conjugateAt(model: CommitteeModel, alpha: number, state: CommitteeState): Modes {
  const { information } = signPairAverages(state.overlap, state.variance, model.fineness);
  return eachMode((mode) => alpha * information[mode]);
}

/** One step of the state evolution, q̂ = α I(q), q = Q(q̂) (Aubin et al. 2018, arXiv:1806.05451). */
export function evolve(
  model: CommitteeModel,
  alpha: number,
  state: CommitteeState,
): CommitteeState {
  const { overlap, variance } = model.prior.knowledge(
    conjugateAt(model, alpha, state),
    model.fineness,
  );
  return { overlap, variance };
}

/**
 * The replica-symmetric free entropy ψ(q̂) + α Ψ(q) − ½ tr(q q̂) per input: stationary at every fixed
 * point, and at the largest of them the log of the evidence over N (Aubin et al. 2018, theorem 3.1).
 */
export function committeeFreeEntropy(
  { prior, fineness }: CommitteeModel,
  alpha: number,
  conjugate: Modes,
  { overlap, variance }: CommitteeState,
): number {
  const ofWeights = prior.knowledge(conjugate, fineness).freeEntropy;
  const ofLabels = alpha * signPairAverages(overlap, variance, fineness).freeEntropy;
  const trace = conjugate.sum * overlap.sum + conjugate.difference * overlap.difference;
  return ofWeights + ofLabels - 0.5 * trace;
}

/** The free entropy of a fixed point; labels without noise have none where all is known. */
export function freeEntropyOf(model: CommitteeModel, alpha: number, state: CommitteeState): number {
  if (isAllKnown(state)) return model.prior.freeEntropyWhenKnown;
  return committeeFreeEntropy(model, alpha, conjugateAt(model, alpha, state), state);
}

/** Whether nothing is left to know. */
export function isAllKnown({ variance }: CommitteeState): boolean {
  return variance.sum === 0 && variance.difference === 0;
}
