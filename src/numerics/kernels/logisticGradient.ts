import { logisticResiduals } from './logisticResiduals.ts';
import { fieldsAndGradient } from './overlappedProducts.ts';
import { blockRows } from './rowBlocks.ts';
import { fill } from './vector.ts';

/**
 * Loss and gradient of the logistic regression with soft and tempered targets, in one pass over A:
 * returns Σ_i [plain·softplus(h_i) + tempered·T·softplus(h_i/T) − τ_i h_i] with h = A w + bias, and
 * writes h, the residuals r = plain·σ(h) + tempered·σ(h/T) − τ and grad = Aᵀ r (the bias's
 * derivative is Σ r). A term of weight zero costs nothing.
 */
export function logisticGradient(
  a: usize,
  rows: usize,
  columns: usize,
  stride: usize,
  w: usize,
  bias: f64,
  plain: f64,
  tempered: f64,
  temperature: f64,
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
    loss += logisticResiduals(
      fields + p,
      bias,
      plain,
      tempered,
      temperature,
      tau + p,
      residuals + p,
      n,
    );
  }
  fieldsAndGradient(a, rows, 0, before, columns, stride, w, fields, residuals, grad);
  return loss;
}
