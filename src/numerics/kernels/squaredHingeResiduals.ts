import { addLogisticTerm } from './logisticTerms.ts';

/**
 * The loss of squared hinges with weights a₊ and a₋ and a soft target on n samples: returns
 * Σ_i [½a₊ max(0, 1−h_i)² + ½a₋ max(0, 1+h_i)² + c T softplus(h_i/T) − τ_i h_i] and writes the
 * residuals, its derivatives, for h = fields + bias, which become the fields. A c of zero costs
 * nothing.
 */
export function squaredHingeResiduals(
  fields: usize,
  bias: f64,
  plus: usize,
  minus: usize,
  tempered: f64,
  temperature: f64,
  tau: usize,
  residuals: usize,
  n: usize,
): f64 {
  let total: f64 = 0;
  for (let i: usize = 0; i < n; i++) {
    const p = i << 3;
    const h = load<f64>(fields + p) + bias;
    const below = min<f64>(h - 1, 0);
    const above = max<f64>(h + 1, 0);
    const low = load<f64>(plus + p) * below;
    const high = load<f64>(minus + p) * above;
    const soft = (h > 0 ? tempered : 0) - load<f64>(tau + p);
    store<f64>(fields + p, h);
    store<f64>(residuals + p, low + high + soft);
    total += 0.5 * (low * below + high * above) + soft * h;
  }
  if (tempered != 0) total += addLogisticTerm(fields, residuals, n, tempered, temperature);
  return total;
}
