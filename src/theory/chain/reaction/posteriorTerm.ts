import type { DataTerm } from '../../../observables/dataTerm.ts';
import type { LabelChannel, LabelLikelihood } from '../../../observables/labelChannel.ts';
import { rootBetween } from '../../bayesOptimal/scalarSearch.ts';
import type { PullTarget } from './pullTarget.ts';
import type { Reaction } from './reaction.ts';

/**
 * What a labelled sample does to the posterior mean of a perceptron's weights: with the variance of
 * the pre-label at its fixed point, g = ∂ log Z(y, ω)/∂ω and h = ω + V g (Barbier et al. 2019,
 * arXiv:1708.03395). It depends on the label alone.
 */
export interface PosteriorTerm {
  loss: 'posterior';
  hard: false;
  /** log Z and its derivatives, at the fixed point's variance. */
  channel: LabelChannel;
  /** Distance from the real axis within which g is analytic, in units of the field. */
  strip: number;
}

/** What a sample does to a learner of a chain. */
export type ChainTerm = DataTerm | PosteriorTerm;

/** The label in the place of a target. */
export function posteriorTarget(label: number): PullTarget {
  return { tau: label, complement: 0, plus: 0, minus: 0 };
}

const at: LabelLikelihood = { probability: 0, pull: 0, slope: 0 };

/** Writes the reaction at the leave-one-out field ω = `free` to `out`. */
export function posteriorReaction(
  { channel }: PosteriorTerm,
  label: number,
  V: number,
  free: number,
  out: Reaction,
): void {
  channel(label, free, at);
  out.h = free + V * at.pull;
  out.g = at.pull;
  out.shrink = 1 + V * at.slope;
  out.bend = -at.slope;
}

/** Farther than any field that an average notices. */
const far = 1e4;

/**
 * The ω at which h = ω + V g, which ascends with ω, has a value; far away where the label keeps it on
 * one side of that.
 */
export function posteriorCrossing(
  { channel }: PosteriorTerm,
  label: number,
  V: number,
  value: number,
): number {
  const excess = (omega: number) => {
    channel(label, omega, at);
    return omega + V * at.pull - value;
  };
  if (excess(-far) >= 0) return -far;
  return excess(far) > 0 ? rootBetween(excess, -far, far) : far;
}
