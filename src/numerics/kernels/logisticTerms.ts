import { log1pUnitPair } from './log.ts';
import { decayPair, stepDistanceFromDecay } from './logistic.ts';
import { laneSum, multiplyAdd } from './pair.ts';

/** Samples that are worked on at a time, an even number. */
const CHUNK: usize = 128;

/**
 * e^{−|h|/T} of a chunk. Residual and loss follow in a loop of their own: the chain of operations from
 * a field to its loss is so long that a processor overlaps hardly two of them, but several halves.
 */
const DECAYS: usize = memory.data(1024, 16);

/** DECAYS = h / T for an even number of samples. */
function fillTemperedFields(fields: usize, n: usize, temperature: f64): void {
  const divisor = f64x2.splat(temperature);
  for (let i: usize = 0; i < n; i += 2) {
    const p = i << 3;
    v128.store(DECAYS + p, f64x2.div(v128.load(fields + p), divisor));
  }
}

/** DECAYS = e^{−|h|} for an even number of samples. */
function fillDecays(fields: usize, n: usize): void {
  for (let i: usize = 0; i < n; i += 2) {
    const p = i << 3;
    v128.store(DECAYS + p, inline.always(decayPair(v128.load(fields + p))));
  }
}

/**
 * residuals += weight · (σ(h/T) − θ(h)) for an even number of samples with those DECAYS; returns
 * sums + Σ log(1 + e^{−|h|/T}).
 */
function addTermOfDecays(fields: usize, residuals: usize, n: usize, weight: f64, sums: v128): v128 {
  const factor = f64x2.splat(weight);
  for (let i: usize = 0; i < n; i += 2) {
    const p = i << 3;
    const u = v128.load(DECAYS + p);
    const distance = stepDistanceFromDecay(v128.load(fields + p), u);
    v128.store(residuals + p, multiplyAdd(factor, distance, v128.load(residuals + p)));
    sums = f64x2.add(sums, inline.always(log1pUnitPair(u)));
  }
  return sums;
}

/**
 * The term of one sample: its residual += weight · (σ(h/T) − θ(h)); returns log(1 + e^{−|h|/T}).
 * Inlined like the loops, because V8 makes their constants once per call, and not in every
 * iteration, only where something after them needs the constants too.
 */
function addTermOfOne(field: usize, residual: usize, weight: f64, temperature: f64): f64 {
  const h = v128.load64_splat(field);
  const u = inline.always(decayPair(f64x2.div(h, f64x2.splat(temperature))));
  const distance = f64x2.extract_lane(stepDistanceFromDecay(h, u), 0);
  store<f64>(residual, weight * distance + load<f64>(residual));
  return f64x2.extract_lane(inline.always(log1pUnitPair(u)), 0);
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
  const even = n & ~1;
  let sums = f64x2.splat(0);
  for (let i: usize = 0; i < even; i += CHUNK) {
    const count = min<usize>(CHUNK, even - i);
    const chunk = fields + (i << 3);
    const tempered = temperature != 1;
    if (tempered) fillTemperedFields(chunk, count, temperature);
    fillDecays(tempered ? DECAYS : chunk, count);
    sums = addTermOfDecays(chunk, residuals + (i << 3), count, weight, sums);
  }
  let total = laneSum(sums);
  if (even < n) {
    const last = even << 3;
    total += addTermOfOne(fields + last, residuals + last, weight, temperature);
  }
  return weight * temperature * total;
}
