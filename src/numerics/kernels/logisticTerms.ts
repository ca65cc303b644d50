import { log1pUnitPair } from './log.ts';
import { decayPair, stepDistanceFromDecay } from './logistic.ts';
import { laneSum, multiplyAdd } from './pair.ts';

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
