import type { HingeTerm } from '../../../observables/dataTerm.ts';
import type { PullTarget } from './pullTarget.ts';
import type { Reaction } from './reaction.ts';
import { emptySlopes, sigmoidField, sigmoidSlopes } from './smoothField.ts';

const local = emptySlopes();

/** c σ(h/T) − τ */
function softSlope(term: HingeTerm, target: PullTarget, h: number): number {
  if (term.tempered === 0) return 0;
  sigmoidSlopes(term, target, h, local);
  return local[0] as number;
}

/** How much steeper the hinge's D' is per unit of h where a hinge of this weight is active. */
function bendOf({ loss }: HingeTerm, weight: number): number {
  return loss === 'hinge' ? 0 : weight;
}

/** h + V D'(h) between the kinks, where both hinges are active. */
function hingeFreeField(term: HingeTerm, target: PullTarget, V: number, h: number): number {
  const { plus, minus } = target;
  const hinges = minus - plus + bendOf(term, plus + minus) * h;
  return h + V * (hinges + softSlope(term, target, h));
}

/** h + V D'(h) at any h that is no kink. */
export function hingeFieldBefore(
  term: HingeTerm,
  target: PullTarget,
  V: number,
  h: number,
): number {
  const plus = h < 1 ? target.plus : 0;
  const minus = h > -1 ? target.minus : 0;
  return hingeFreeField(term, { ...target, plus, minus }, V, h);
}

/**
 * How far h + V D'(h) jumps at a kink, between the side on which that hinge is active, 1 − h > 0 or
 * 1 + h > 0, and the side on which it is not: a squared hinge only bends.
 */
function jump({ loss }: HingeTerm, weight: number, V: number): number {
  return loss === 'hinge' ? V * weight : 0;
}

/**
 * The free fields between which h stays at −1, then those between which it stays at +1; the two
 * coincide for a squared hinge. A hinge without weight has no kink, and then both are infinite.
 */
export function hingeCorners(
  term: HingeTerm,
  target: PullTarget,
  V: number,
): [number, number, number, number] {
  const { plus, minus } = target;
  const above = minus === 0 ? Number.NEGATIVE_INFINITY : hingeFreeField(term, target, V, -1);
  const below = plus === 0 ? Number.POSITIVE_INFINITY : hingeFreeField(term, target, V, 1);
  return [above - jump(term, minus, V), above, below, below + jump(term, plus, V)];
}

/**
 * The reaction of a learner with a hinge: h is at a kink over a whole range of free fields, where
 * the pull is what is left of the proximal equation, g = (h − r)/V; between the kinks the hinges
 * add a straight line to D', which only rescales the smooth problem.
 */
export function hingeReaction(
  term: HingeTerm,
  target: PullTarget,
  V: number,
  free: number,
  guess: number,
  out: Reaction,
): void {
  const { plus, minus } = target;
  if (plus !== 0) {
    const below = hingeFreeField(term, target, V, 1);
    if (free > below + jump(term, plus, V)) {
      stretchReaction(term, target, V, minus, bendOf(term, minus), free, guess, out);
      return;
    }
    if (term.loss === 'hinge' && free >= below) {
      kinkReaction(1, V, free, out);
      return;
    }
  }
  if (minus !== 0) {
    const above = hingeFreeField(term, target, V, -1);
    if (free < above - jump(term, minus, V)) {
      stretchReaction(term, target, V, -plus, bendOf(term, plus), free, guess, out);
      return;
    }
    if (term.loss === 'hinge' && free <= above) {
      kinkReaction(-1, V, free, out);
      return;
    }
  }
  stretchReaction(term, target, V, minus - plus, bendOf(term, plus + minus), free, guess, out);
}

function kinkReaction(h: number, V: number, free: number, out: Reaction): void {
  out.h = h;
  out.g = (h - free) / V;
  out.shrink = 0;
  out.bend = 1 / V;
}

/** With D' = offset + bend·h + smooth part, the smooth part has response V/(1 + V·bend). */
function stretchReaction(
  term: HingeTerm,
  target: PullTarget,
  V: number,
  offset: number,
  bend: number,
  free: number,
  guess: number,
  out: Reaction,
): void {
  const scale = 1 / (1 + V * bend);
  const rest = (free - V * offset) * scale;
  if (term.tempered === 0) {
    out.h = rest;
    out.g = -(offset + bend * rest);
    out.shrink = scale;
    out.bend = scale * bend;
    return;
  }
  const h = sigmoidField(term, target, V * scale, rest, guess, local);
  const curvature = bend + (local[1] as number);
  out.h = h;
  out.g = -(offset + bend * h + (local[0] as number));
  out.shrink = 1 / (1 + V * curvature);
  out.bend = out.shrink * curvature;
}
