import type { HingeTerm } from '../../observables/dataTerm.ts';
import type { PullTarget } from './pullTarget.ts';
import type { Reaction } from './reaction.ts';
import { sigmoidField, sigmoidSlope } from './smoothField.ts';
import type { Sigmoids } from './smoothField.ts';

/**
 * A stretch of the field between the kinks h = ±1, on which the hinges' part of D'(h) is
 * offset + bend·h.
 */
interface Stretch {
  offset: number;
  bend: number;
}

/** The stretches h < −1, −1 < h < 1 and h > 1. */
function stretches({ loss }: HingeTerm, { plus, minus }: PullTarget): [Stretch, Stretch, Stretch] {
  const bend = (weight: number) => (loss === 'hinge' ? 0 : weight);
  return [
    { offset: -plus, bend: bend(plus) },
    { offset: minus - plus, bend: bend(plus + minus) },
    { offset: minus, bend: bend(minus) },
  ];
}

function sigmoidsOf({ tempered, temperature }: HingeTerm): Sigmoids {
  return { plain: 0, tempered, temperature };
}

const local = new Float64Array(2);

/** h + V D'(h) at a kink, as seen from one of the stretches beside it. */
function freeFieldAt(
  term: HingeTerm,
  target: PullTarget,
  V: number,
  { offset, bend }: Stretch,
  h: number,
): number {
  sigmoidSlope(sigmoidsOf(term), target, h, local);
  return h + V * (offset + bend * h + (local[0] as number));
}

/**
 * The free fields between which h stays at −1, then those between which it stays at +1. A squared
 * hinge bends there without staying: the two coincide.
 */
export function hingeCorners(
  term: HingeTerm,
  target: PullTarget,
  V: number,
): [number, number, number, number] {
  const [left, middle, right] = stretches(term, target);
  const at = (stretch: Stretch, h: number) => freeFieldAt(term, target, V, stretch, h);
  return [at(left, -1), at(middle, -1), at(middle, 1), at(right, 1)];
}

/** The free field that leads to a field h between the kinks. */
export function hingeFreeField(term: HingeTerm, target: PullTarget, V: number, h: number): number {
  return freeFieldAt(term, target, V, stretches(term, target)[1], h);
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
  const [left, middle, right] = stretches(term, target);
  const at = (stretch: Stretch, h: number) => freeFieldAt(term, target, V, stretch, h);
  if (free < at(left, -1)) stretchReaction(term, target, V, left, free, guess, out);
  else if (free <= at(middle, -1)) kinkReaction(-1, V, free, out);
  else if (free < at(middle, 1)) stretchReaction(term, target, V, middle, free, guess, out);
  else if (free <= at(right, 1)) kinkReaction(1, V, free, out);
  else stretchReaction(term, target, V, right, free, guess, out);
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
  { offset, bend }: Stretch,
  free: number,
  guess: number,
  out: Reaction,
): void {
  const scale = 1 / (1 + V * bend);
  const rest = (free - V * offset) * scale;
  const sigmoids = sigmoidsOf(term);
  const h = term.tempered === 0 ? rest : sigmoidField(sigmoids, target, V * scale, rest, guess);
  sigmoidSlope(sigmoids, target, h, local);
  const curvature = bend + (local[1] as number);
  out.h = h;
  out.g = -(offset + bend * h + (local[0] as number));
  out.shrink = 1 / (1 + V * curvature);
  out.bend = out.shrink * curvature;
}
