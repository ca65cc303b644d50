import { laneSum, multiplyAdd } from './pair.ts';

/** Σ x_i y_i; four pairs of partial sums, always in this order. */
export function dot(x: usize, y: usize, n: usize): f64 {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s2 = f64x2.splat(0);
  let s3 = f64x2.splat(0);
  let i: usize = 0;
  for (; i + 8 <= n; i += 8) {
    const p = x + (i << 3);
    const q = y + (i << 3);
    s0 = multiplyAdd(v128.load(p), v128.load(q), s0);
    s1 = multiplyAdd(v128.load(p, 16), v128.load(q, 16), s1);
    s2 = multiplyAdd(v128.load(p, 32), v128.load(q, 32), s2);
    s3 = multiplyAdd(v128.load(p, 48), v128.load(q, 48), s3);
  }
  let total = laneSum(f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3)));
  for (; i < n; i++) total += load<f64>(x + (i << 3)) * load<f64>(y + (i << 3));
  return total;
}

/** Σ x_i; four pairs of partial sums, always in this order. */
export function sum(x: usize, n: usize): f64 {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s2 = f64x2.splat(0);
  let s3 = f64x2.splat(0);
  let i: usize = 0;
  for (; i + 8 <= n; i += 8) {
    const p = x + (i << 3);
    s0 = f64x2.add(v128.load(p), s0);
    s1 = f64x2.add(v128.load(p, 16), s1);
    s2 = f64x2.add(v128.load(p, 32), s2);
    s3 = f64x2.add(v128.load(p, 48), s3);
  }
  let total = laneSum(f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3)));
  for (; i < n; i++) total += load<f64>(x + (i << 3));
  return total;
}

/** y += a x. */
export function axpy(a: f64, x: usize, y: usize, n: usize): void {
  const factor = f64x2.splat(a);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    const q = y + (i << 3);
    v128.store(q, multiplyAdd(factor, v128.load(x + (i << 3)), v128.load(q)));
  }
  if (i < n) store<f64>(y + (i << 3), a * load<f64>(x + (i << 3)) + load<f64>(y + (i << 3)));
}

/** y = a x + b y. */
export function axpby(a: f64, x: usize, b: f64, y: usize, n: usize): void {
  const p = f64x2.splat(a);
  const q = f64x2.splat(b);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    const at = y + (i << 3);
    v128.store(at, multiplyAdd(p, v128.load(x + (i << 3)), f64x2.mul(q, v128.load(at))));
  }
  if (i < n) store<f64>(y + (i << 3), a * load<f64>(x + (i << 3)) + b * load<f64>(y + (i << 3)));
}

/** x *= a. */
export function scale(a: f64, x: usize, n: usize): void {
  const factor = f64x2.splat(a);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) v128.store(x + (i << 3), f64x2.mul(factor, v128.load(x + (i << 3))));
  if (i < n) store<f64>(x + (i << 3), a * load<f64>(x + (i << 3)));
}

/** y = x; the two may overlap. */
export function copy(x: usize, y: usize, n: usize): void {
  memory.copy(y, x, n << 3);
}

/** Every entry of x becomes the value. */
export function fill(value: f64, x: usize, n: usize): void {
  for (let i: usize = 0; i < n; i++) store<f64>(x + (i << 3), value);
}
