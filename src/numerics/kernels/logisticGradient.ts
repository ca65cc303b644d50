import { addTransposed, gemv } from './gemv.ts';
import { addLogisticTerm } from './logisticTerms.ts';
import { blockRows } from './rowBlocks.ts';
import { fill } from './vector.ts';

/**
 * fields += bias and residuals = weight·θ(h) − τ, θ the step function; returns Σ (weight·θ(h) − τ) h.
 * Both are the logistic ones at temperature zero, and vanish exactly where τ is weight·θ(h).
 */
function startResiduals(
  fields: usize,
  bias: f64,
  weight: f64,
  tau: usize,
  residuals: usize,
  n: usize,
): f64 {
  let total: f64 = 0;
  for (let i: usize = 0; i < n; i++) {
    const p = i << 3;
    const h = load<f64>(fields + p) + bias;
    const r = (h > 0 ? weight : 0) - load<f64>(tau + p);
    store<f64>(fields + p, h);
    store<f64>(residuals + p, r);
    total += r * h;
  }
  return total;
}

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
  fill(0, grad, columns);
  for (let i: usize = 0; i < rows; i += block) {
    const n = min<usize>(block, rows - i);
    const from = a + ((i * stride) << 3);
    const p = i << 3;
    gemv(from, n, columns, stride, w, fields + p);
    loss += startResiduals(fields + p, bias, plain + tempered, tau + p, residuals + p, n);
    if (plain != 0) loss += addLogisticTerm(fields + p, residuals + p, n, plain, 1);
    if (tempered != 0) loss += addLogisticTerm(fields + p, residuals + p, n, tempered, temperature);
    addTransposed(from, n, columns, stride, residuals + p, grad);
  }
  return loss;
}
