import type { SmoothTerm } from '../../../observables/dataTerm.ts';
import { sigma } from './pullTarget.ts';
import type { PullTarget } from './pullTarget.ts';

/** The sigmoids in the slope of a data term: a σ(h) + c σ(h/T). */
export interface Sigmoids {
  /** a */
  plain: number;
  /** c */
  tempered: number;
  /** T */
  temperature: number;
}

/** Writes D'(h) and its first three derivatives to `out`: all come from the same exponentials. */
export function slopes(term: SmoothTerm, target: PullTarget, h: number, out: Float64Array): void {
  if (term.loss === 'square') {
    writeSlopes(out, h - target.tau, 1, 0, 0);
    return;
  }
  sigmoidSlopes(term, target, h, out);
}

/** Room for what `slopes` writes. */
export function emptySlopes(): Float64Array {
  return new Float64Array(4);
}

function writeSlopes(
  out: Float64Array,
  first: number,
  second: number,
  third: number,
  fourth: number,
) {
  out[0] = first;
  out[1] = second;
  out[2] = third;
  out[3] = fourth;
}

/** Writes a σ(h) + c σ(h/T) − τ and its first three derivatives to `out`. */
export function sigmoidSlopes(
  { plain, tempered, temperature }: Sigmoids,
  target: PullTarget,
  h: number,
  out: Float64Array,
): void {
  const side = h > 0 ? -1 : 1;
  writeSlopes(out, h > 0 ? target.complement : -target.tau, 0, 0, 0);
  if (plain !== 0) addSigmoid(out, side, plain, 1, h);
  if (tempered !== 0) addSigmoid(out, side, tempered, temperature, h);
}

/** Adds ±weight σ(±h/T), sign `side`, and its derivatives. */
function addSigmoid(
  out: Float64Array,
  side: number,
  weight: number,
  temperature: number,
  h: number,
): void {
  const s = sigma((side * h) / temperature);
  const spread = s * (1 - s);
  const bend = (weight * spread) / temperature;
  const turn = (side * bend * (1 - 2 * s)) / temperature;
  out[0] = (out[0] as number) + side * weight * s;
  out[1] = (out[1] as number) + bend;
  out[2] = (out[2] as number) + turn;
  out[3] = (out[3] as number) + (bend * (1 - 6 * spread)) / (temperature * temperature);
}

/**
 * The field h = argmin D(h) + (h − r)²/(2V), the root of h + V D'(h) = r = `free`. The left side
 * ascends with slope at least 1, and the root lies in [r − V complement, r + V τ]. Writes the `slopes`
 * there to `out`.
 */
export function proximalField(
  term: SmoothTerm,
  target: PullTarget,
  V: number,
  free: number,
  guess: number,
  out: Float64Array,
): number {
  if (term.loss !== 'square') return sigmoidField(term, target, V, free, guess, out);
  const h = (free + V * target.tau) / (1 + V);
  slopes(term, target, h, out);
  return h;
}

/**
 * In units of T, a step of Halley's method below this leaves an error below its cube, since every
 * derivative of σ is below the one before it; so do the Taylor series of the slopes.
 */
const cubicRegion = 2e-5;

/**
 * The root of h + V (a σ(h) + c σ(h/T) − τ) = r. Halley's method from `guess` is kept inside the
 * bracket and gives way to bisection whenever a step fails to halve: without it Newton's steps
 * fall into 2-cycles at V ≳ 100. Writes the slopes at the root to `out`.
 */
export function sigmoidField(
  sigmoids: Sigmoids,
  target: PullTarget,
  V: number,
  free: number,
  guess: number,
  out: Float64Array,
): number {
  const region =
    sigmoids.tempered === 0 ? cubicRegion : cubicRegion * Math.min(1, sigmoids.temperature);
  let low = free - V * target.complement;
  let high = free + V * target.tau;
  let h = guess > low && guess < high ? guess : Math.min(Math.max(0, low), high);
  let lastStep = Number.POSITIVE_INFINITY;
  for (;;) {
    sigmoidSlopes(sigmoids, target, h, out);
    const value = h - free + V * (out[0] as number);
    const step = halleyStep(value, V, out);
    // Written so that a NaN ends the search instead of circling in it.
    if (!(Math.abs(step) > region)) return moveSlopes(out, h, step);
    if (value > 0) high = h;
    else low = h;
    const there = h + step;
    const useful = there > low && there < high && Math.abs(step) <= 0.5 * lastStep;
    const next = useful ? there : 0.5 * (low + high);
    // The bracket has closed to neighbouring numbers: nothing between them to choose.
    if (next === h || (next === low && next === high)) return next;
    lastStep = useful ? Math.abs(step) : high - low;
    h = next;
  }
}

/** −F/F' / (1 − F F''/(2F'²)) with F = `value`, F' and F'' from the slopes; at most twice Newton's. */
function halleyStep(value: number, V: number, slopesThere: Float64Array): number {
  const ascent = 1 + V * (slopesThere[1] as number);
  const newton = -value / ascent;
  const correction = (0.5 * newton * V * (slopesThere[2] as number)) / ascent;
  return newton / (1 + Math.max(correction, -0.5));
}

/** Carries the slopes from h to h + step along their Taylor series, and returns h + step. */
function moveSlopes(out: Float64Array, h: number, step: number): number {
  const [first, second, third, fourth] = out as unknown as [number, number, number, number];
  out[0] = first + step * (second + 0.5 * step * third);
  out[1] = second + step * (third + 0.5 * step * fourth);
  out[2] = third + step * fourth;
  return h + step;
}
