import type { SmoothTerm, LogisticTerm } from '../../observables/dataTerm.ts';

/** The logistic function, accurate in relative terms for every x. */
function sigma(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * What label and target fix in the slope of a data term: D'(h) runs from −τ to `complement`. Both
 * ends are kept, since near either one the other would only leave a difference of like numbers.
 * For the square loss τ is the value that h is drawn to, and `complement` is not used.
 */
export interface PullTarget {
  tau: number;
  complement: number;
}

/** The target of a data term for one label and one value of the source's field. */
export function pullTarget(term: SmoothTerm, label: number, sourceField: number): PullTarget {
  const { labelWeight, targetWeight, smoothing } = term;
  if (term.loss === 'square') {
    const tau = labelWeight * (1 - 2 * smoothing) * label + targetWeight * sourceField;
    return { tau, complement: 0 };
  }
  const [own, other] = label > 0 ? [1 - smoothing, smoothing] : [smoothing, 1 - smoothing];
  if (targetWeight === 0) return { tau: labelWeight * own, complement: labelWeight * other };
  const x = sourceField / term.temperature;
  return {
    tau: labelWeight * own + targetWeight * sigma(x),
    complement: labelWeight * other + targetWeight * sigma(-x),
  };
}

/** ∂τ/∂h̃, how the target moves with the source's field. */
export function pullTargetSlope(term: SmoothTerm, sourceField: number): number {
  if (term.loss === 'square' || term.targetWeight === 0) return term.targetWeight;
  const x = sourceField / term.temperature;
  return (term.targetWeight * sigma(x) * sigma(-x)) / term.temperature;
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
  const { plain, tempered, temperature } = term;
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
 * ascends with slope at least 1, and the root lies in [r − V complement, r + V τ]. Newton's method
 * from `guess` is kept inside that bracket and gives way to bisection whenever a step fails to
 * halve: without it Newton's steps fall into 2-cycles at V ≳ 100.
 */
export function proximalField(
  term: SmoothTerm,
  target: PullTarget,
  V: number,
  free: number,
  guess: number,
): number {
  if (term.loss === 'square') return (free + V * target.tau) / (1 + V);
  return logisticField(term, target, V, free, guess);
}

/** A Newton step below this leaves an error below its square: |F''/2F'| ≤ ½. */
const quadraticRegion = 1e-7;

const local = new Float64Array(2);

function logisticField(
  term: LogisticTerm,
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
    slopeAndCurvature(term, target, h, local);
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
