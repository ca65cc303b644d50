import { log1pUnitPair } from './log.ts';
import {
  decayPair,
  sigmoid,
  sigmoidFromDecay,
  sigmoidSlopeFromDecay,
  stepDistanceFromDecay,
} from './logistic.ts';
import { laneSum, multiplyAdd } from './pair.ts';

/** out = σ(x · scale), n entries. */
export function sigmoidVector(x: usize, out: usize, n: usize, scale: f64): void {
  const factor = f64x2.splat(scale);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    const h = f64x2.mul(v128.load(x + (i << 3)), factor);
    v128.store(out + (i << 3), sigmoidFromDecay(h, decayPair(h)));
  }
  if (i < n) store<f64>(out + (i << 3), sigmoid(load<f64>(x + (i << 3)) * scale));
}

/**
 * residuals += weight · (σ(h/T) − θ(h)); returns weight · T · Σ log(1 + e^{−|h|/T}), whose derivative
 * that is. The step θ(h) and its integral max(h, 0) are left to the caller, who can subtract the
 * target from them exactly: where a sample is fitted well, what remains keeps its relative accuracy.
 */
export function addLogisticTerm(
  fields: usize,
  residuals: usize,
  n: usize,
  weight: f64,
  temperature: f64,
): f64 {
  const factor = f64x2.splat(weight);
  const divisor = f64x2.splat(temperature);
  let sums = f64x2.splat(0);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    const p = i << 3;
    const h = v128.load(fields + p);
    const u = decayPair(f64x2.div(h, divisor));
    const r = multiplyAdd(factor, stepDistanceFromDecay(h, u), v128.load(residuals + p));
    v128.store(residuals + p, r);
    sums = f64x2.add(sums, log1pUnitPair(u));
  }
  let total = laneSum(sums);
  if (i < n) {
    const p = i << 3;
    const h = v128.load64_splat(fields + p);
    const u = decayPair(f64x2.div(h, divisor));
    const distance = f64x2.extract_lane(stepDistanceFromDecay(h, u), 0);
    store<f64>(residuals + p, weight * distance + load<f64>(residuals + p));
    total += f64x2.extract_lane(log1pUnitPair(u), 0);
  }
  return weight * temperature * total;
}

/** out += (weight/T) · σ'(h/T). */
function addLogisticCurvature(
  fields: usize,
  out: usize,
  n: usize,
  weight: f64,
  temperature: f64,
): void {
  const factor = f64x2.splat(weight / temperature);
  const divisor = f64x2.splat(temperature);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    const p = i << 3;
    const slope = sigmoidSlopeFromDecay(decayPair(f64x2.div(v128.load(fields + p), divisor)));
    v128.store(out + p, multiplyAdd(factor, slope, v128.load(out + p)));
  }
  if (i < n) {
    const p = i << 3;
    const h = f64x2.splat(load<f64>(fields + p) / temperature);
    const slope = f64x2.extract_lane(sigmoidSlopeFromDecay(decayPair(h)), 0);
    store<f64>(out + p, (weight / temperature) * slope + load<f64>(out + p));
  }
}

/** out = plain σ'(h) + (tempered/T) σ'(h/T): the second derivative of the logistic loss in h. */
export function logisticCurvature(
  fields: usize,
  out: usize,
  n: usize,
  plain: f64,
  tempered: f64,
  temperature: f64,
): void {
  memory.fill(out, 0, n << 3);
  if (plain != 0) addLogisticCurvature(fields, out, n, plain, 1);
  if (tempered != 0) addLogisticCurvature(fields, out, n, tempered, temperature);
}
