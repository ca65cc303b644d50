import { addTransposed, gemv } from './gemv.ts';
import { blockRows } from './rowBlocks.ts';
import { fill } from './vector.ts';

/** values = weights ∘ (values + shift). */
function shiftAndWeight(values: usize, shift: f64, weights: usize, n: usize): void {
  for (let i: usize = 0; i < n; i++) {
    const p = i << 3;
    store<f64>(values + p, load<f64>(weights + p) * (load<f64>(values + p) + shift));
  }
}

/**
 * out = Aᵀ(c ∘ (A p + pBias)) in one pass over A: the Hessian Aᵀ diag(c) A of a loss with curvature
 * c, times a direction. `scratch` (one entry per row) keeps c ∘ (A p + pBias), whose sum is the
 * product's bias component.
 */
export function hessianProduct(
  a: usize,
  rows: usize,
  columns: usize,
  stride: usize,
  curvature: usize,
  p: usize,
  pBias: f64,
  scratch: usize,
  out: usize,
): void {
  const block = blockRows(columns);
  fill(0, out, columns);
  for (let i: usize = 0; i < rows; i += block) {
    const n = min<usize>(block, rows - i);
    const from = a + ((i * stride) << 3);
    const at = i << 3;
    gemv(from, n, columns, stride, p, scratch + at);
    shiftAndWeight(scratch + at, pBias, curvature + at, n);
    addTransposed(from, n, columns, stride, scratch + at, out);
  }
}
