import { addTransposed, gemv } from './gemv.ts';
import { blockRows } from './rowBlocks.ts';
import { squareResiduals } from './squareResiduals.ts';
import { fill } from './vector.ts';

/**
 * Loss and gradient of least squares in one pass over A: returns Σ_i [½h_i² − τ_i h_i] with
 * h = A w + bias, and writes h, r = h − τ and grad = Aᵀ r (the bias's derivative is Σ r).
 */
export function squareGradient(
  a: usize,
  rows: usize,
  columns: usize,
  stride: usize,
  w: usize,
  bias: f64,
  tau: usize,
  fields: usize,
  residuals: usize,
  grad: usize,
): f64 {
  const block = blockRows(columns);
  let loss: f64 = 0;
  fill(0, grad, columns);
  for (let i: usize = 0; i < rows; i += block) {
    const n = min<usize>(block, rows - i);
    const from = a + ((i * stride) << 3);
    const p = i << 3;
    gemv(from, n, columns, stride, w, fields + p);
    loss += squareResiduals(fields + p, bias, tau + p, residuals + p, n);
    addTransposed(from, n, columns, stride, residuals + p, grad);
  }
  return loss;
}
