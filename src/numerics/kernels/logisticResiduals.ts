import { addLogisticTerm } from './logisticTerms.ts';

/**
 * fields += bias and residuals = weight·θ(h) − τ, θ the step function; returns Σ (weight·θ(h) − τ) h.
 * Both are the logistic ones at temperature zero, and vanish exactly where τ is weight·θ(h). In pairs
 * up to an odd last sample, because θ is then a mask and not a branch that no processor can predict.
 */
function startResiduals(
  fields: usize,
  bias: f64,
  weight: f64,
  tau: usize,
  residuals: usize,
  n: usize,
): f64 {
  const biases = f64x2.splat(bias);
  const weights = f64x2.splat(weight);
  let total: f64 = 0;
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    const p = i << 3;
    const h = f64x2.add(v128.load(fields + p), biases);
    const step = v128.and(weights, f64x2.gt(h, f64x2.splat(0)));
    const r = f64x2.sub(step, v128.load(tau + p));
    v128.store(fields + p, h);
    v128.store(residuals + p, r);
    const losses = f64x2.mul(r, h);
    total += f64x2.extract_lane(losses, 0);
    total += f64x2.extract_lane(losses, 1);
  }
  if (i < n) {
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
 * The loss of logistic regression with soft and tempered targets on n samples: returns
 * Σ_i [plain·softplus(h_i) + tempered·T·softplus(h_i/T) − τ_i h_i] and writes the residuals
 * r = plain·σ(h) + tempered·σ(h/T) − τ, for h = fields + bias, which become the fields. A term of
 * weight zero costs nothing.
 */
export function logisticResiduals(
  fields: usize,
  bias: f64,
  plain: f64,
  tempered: f64,
  temperature: f64,
  tau: usize,
  residuals: usize,
  n: usize,
): f64 {
  let loss = startResiduals(fields, bias, plain + tempered, tau, residuals, n);
  if (plain != 0) loss += addLogisticTerm(fields, residuals, n, plain, 1);
  if (tempered != 0) loss += addLogisticTerm(fields, residuals, n, tempered, temperature);
  return loss;
}
