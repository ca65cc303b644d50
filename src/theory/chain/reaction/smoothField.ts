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

/** Writes D'(h) and D''(h) to `out`: both come from the same exponentials. */
export function slopeAndCurvature(
  term: SmoothTerm,
  target: PullTarget,
  h: number,
  out: Float64Array,
): void {
  if (term.loss === 'square') {
    out[0] = h - target.tau;
    out[1] = 1;
    return;
  }
  sigmoidSlope(term, target, h, out);
}

/** Writes a σ(h) + c σ(h/T) − τ and its derivative to `out`. */
export function sigmoidSlope(
  { plain, tempered, temperature }: Sigmoids,
  target: PullTarget,
  h: number,
  out: Float64Array,
): void {
  const side = h > 0 ? -1 : 1;
  let slope = h > 0 ? target.complement : -target.tau;
  let curvature = 0;
  if (plain !== 0) {
    const s = sigma(side * h);
    slope += side * plain * s;
    curvature += plain * s * (1 - s);
  }
  if (tempered !== 0) {
    const s = sigma((side * h) / temperature);
    slope += side * tempered * s;
    curvature += (tempered * s * (1 - s)) / temperature;
  }
  out[0] = slope;
  out[1] = curvature;
}

/**
 * The field h = argmin D(h) + (h − r)²/(2V), the root of h + V D'(h) = r = `free`. The left side
 * ascends with slope at least 1, and the root lies in [r − V complement, r + V τ].
 */
export function proximalField(
  term: SmoothTerm,
  target: PullTarget,
  V: number,
  free: number,
  guess: number,
): number {
  if (term.loss === 'square') return (free + V * target.tau) / (1 + V);
  return sigmoidField(term, target, V, free, guess);
}

/** A Newton step below this leaves an error below its square: |F''/2F'| ≤ ½. */
const quadraticRegion = 1e-7;

const local = new Float64Array(2);

/**
 * The root of h + V (a σ(h) + c σ(h/T) − τ) = r. Newton's method from `guess` is kept inside the
 * bracket and gives way to bisection whenever a step fails to halve: without it Newton's steps
 * fall into 2-cycles at V ≳ 100.
 */
export function sigmoidField(
  sigmoids: Sigmoids,
  target: PullTarget,
  V: number,
  free: number,
  guess: number,
): number {
  let low = free - V * target.complement;
  let high = free + V * target.tau;
  let h = guess > low && guess < high ? guess : Math.min(Math.max(0, low), high);
  let lastStep = Number.POSITIVE_INFINITY;
  for (;;) {
    sigmoidSlope(sigmoids, target, h, local);
    const value = h - free + V * (local[0] as number);
    const step = -value / (1 + V * (local[1] as number));
    const newton = h + step;
    // Written so that a NaN ends the search instead of circling in it.
    if (!(Math.abs(step) > quadraticRegion * (1 + Math.abs(h)))) return newton;
    if (value > 0) high = h;
    else low = h;
    const useful = newton > low && newton < high && Math.abs(step) <= 0.5 * lastStep;
    const next = useful ? newton : 0.5 * (low + high);
    // The bracket has closed to neighbouring numbers: nothing between them to choose.
    if (next === h || (next === low && next === high)) return next;
    lastStep = useful ? Math.abs(step) : high - low;
    h = next;
  }
}
