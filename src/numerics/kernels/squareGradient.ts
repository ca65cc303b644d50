import { fieldsAndGradient } from './overlappedProducts.ts';
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
  let before: usize = 0;
  fill(0, grad, columns);
  for (let i: usize = 0; i < rows; i += block) {
    const n = min<usize>(block, rows - i);
    const p = i << 3;
    fieldsAndGradient(a, i, n, before, columns, stride, w, fields, residuals, grad);
    before = n;
    loss += squareResiduals(fields + p, bias, tau + p, residuals + p, n);
  }
  fieldsAndGradient(a, rows, 0, before, columns, stride, w, fields, residuals, grad);
  return loss;
}
