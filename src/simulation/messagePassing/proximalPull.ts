import { sigmoid } from '../../numerics/specialFunctions.ts';
import type { DataTerm } from '../../observables/dataTerm.ts';

/** What the data term of one sample depends on besides its field; see `TaskVectors`. */
export interface SampleTargets {
  /** τ, what multiplies −h. */
  tau: number;
  /** a₊ and a₋, the weights of a hinge's two sides; 0 for other losses. */
  plus: number;
  minus: number;
}

/** The pull of one sample and how it moves with its free field. */
export interface Pull {
  /** g = −D'(h), a subgradient at a kink. */
  pull: number;
  /** ∂g/∂ω ≤ 0 */
  slope: number;
}

/** D'(h) and D''(h), to the left or to the right of a kink. */
interface Derivatives {
  first: number;
  second: number;
}

const at: Derivatives = { first: 0, second: 0 };

/**
 * Writes the pull g = (h − ω)/V at h = argmin D(h) + (h − ω)²/(2V) to `out`.
 *
 * @param guess where h may be.
 */
export function proximalPull(
  term: DataTerm,
  targets: SampleTargets,
  free: number,
  V: number,
  guess: number,
  out: Pull,
): void {
  if (term.loss === 'square') {
    out.pull = (targets.tau - free) / (1 + V);
    out.slope = -1 / (1 + V);
    return;
  }
  const kink = term.loss === 'hinge' ? kinkOf(term, targets, free, V) : undefined;
  if (kink !== undefined) {
    out.pull = (kink - free) / V;
    out.slope = -1 / V;
    return;
  }
  proximalField(term, targets, free, V, guess);
  out.pull = -at.first;
  out.slope = -at.second / (1 + V * at.second);
}

/** The kink ±1 of a hinge that h is held at, if it is. */
function kinkOf(
  term: DataTerm,
  targets: SampleTargets,
  free: number,
  V: number,
): number | undefined {
  return [-1, 1].find((kink) => {
    const jump = kink > 0 ? targets.plus : targets.minus;
    // At the kink `derivatives` has the slope on the right.
    derivatives(term, targets, kink);
    const right = kink - free + V * at.first;
    return right >= 0 && right - V * jump <= 0;
  });
}

/** A Newton step below this leaves an error below its square. */
const QUADRATIC_REGION = 1e-8;

/**
 * Solves h + V D'(h) = ω, whose left side ascends with slope at least 1: Newton's method inside a
 * bracket, and bisection wherever a step fails to halve. Leaves the derivatives there in `at`.
 */
function proximalField(
  term: DataTerm,
  targets: SampleTargets,
  free: number,
  V: number,
  guess: number,
): void {
  derivatives(term, targets, free);
  const far = free - V * at.first;
  let low = Math.min(free, far);
  let high = Math.max(free, far);
  let h = guess > low && guess < high ? guess : 0.5 * (low + high);
  let lastStep = Infinity;
  for (;;) {
    derivatives(term, targets, h);
    const value = h - free + V * at.first;
    const step = -value / (1 + V * at.second);
    const newton = h + step;
    // Written so that a NaN ends the search instead of circling in it.
    if (!(Math.abs(step) > QUADRATIC_REGION * (1 + Math.abs(h)))) {
      derivatives(term, targets, newton);
      return;
    }
    if (value > 0) high = h;
    else low = h;
    const useful = newton > low && newton < high && Math.abs(step) <= 0.5 * lastStep;
    const next = useful ? newton : 0.5 * (low + high);
    if (next === low || next === high) return;
    lastStep = useful ? Math.abs(step) : high - low;
    h = next;
  }
}

/** D' and D'' at h; on the right of a kink. */
function derivatives(term: DataTerm, { tau, plus, minus }: SampleTargets, h: number): void {
  at.first = -tau;
  at.second = 0;
  if (term.loss === 'square') {
    at.first += h;
    at.second = 1;
    return;
  }
  if (term.loss === 'logistic') addSigmoid(term.plain, 1, h);
  addSigmoid(term.tempered, term.temperature, h);
  if (term.loss === 'hinge') at.first += (h >= -1 ? minus : 0) - (h < 1 ? plus : 0);
  if (term.loss === 'squared-hinge') {
    at.first += minus * Math.max(0, 1 + h) - plus * Math.max(0, 1 - h);
    at.second += (h > -1 ? minus : 0) + (h < 1 ? plus : 0);
  }
}

/** Adds c σ(h/T) and its derivative. */
function addSigmoid(weight: number, temperature: number, h: number): void {
  if (weight === 0) return;
  const s = sigmoid(h / temperature);
  at.first += weight * s;
  at.second += (weight * s * sigmoid(-h / temperature)) / temperature;
}
