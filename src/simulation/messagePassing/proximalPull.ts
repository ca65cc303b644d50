import type { DataTerm } from '../../observables/dataTerm.ts';
import { writeDerivatives } from '../training/derivatives.ts';
import type { Derivatives, SampleTargets } from '../training/derivatives.ts';

/** The pull of one sample and how it moves with its free field. */
export interface Pull {
  /** g = −D'(h), a subgradient at a kink. */
  pull: number;
  /** ∂g/∂ω ≤ 0 */
  slope: number;
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
    // At the kink the slope is the one on the right.
    writeDerivatives(term, targets, kink, at);
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
  writeDerivatives(term, targets, free, at);
  const far = free - V * at.first;
  let low = Math.min(free, far);
  let high = Math.max(free, far);
  let h = guess > low && guess < high ? guess : 0.5 * (low + high);
  let lastStep = Infinity;
  for (;;) {
    writeDerivatives(term, targets, h, at);
    const value = h - free + V * at.first;
    const step = -value / (1 + V * at.second);
    const newton = h + step;
    // Written so that a NaN ends the search instead of circling in it.
    if (!(Math.abs(step) > QUADRATIC_REGION * (1 + Math.abs(h)))) {
      writeDerivatives(term, targets, newton, at);
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
