import { addLogisticTerm } from './logisticTerms.ts';

/**
 * The loss of hinges a₊ max(0, 1−h) + a₋ max(0, 1+h), rounded off, and of a soft target on n
 * samples, for h = fields + bias, which become the fields: returns
 * Σ_i [e_i(h_i + g_i/ρ) − g_i²/(2ρ) + c T softplus(h_i/T) − τ_i h_i], e the Moreau envelope
 * e(z) = min_u a₊ max(0, 1−u) + a₋ max(0, 1+u) + ½ρ(z−u)², and writes the residuals, its derivatives.
 * Of them e'(z) is kept in `pulls`: a subgradient of the hinges at u = z − e'(z)/ρ. A ρ of infinity
 * is the hinges themselves, with one of their subgradients.
 */
export function hingeResiduals(
  fields: usize,
  bias: f64,
  plus: usize,
  minus: usize,
  multipliers: usize,
  penalty: f64,
  tempered: f64,
  temperature: f64,
  tau: usize,
  pulls: usize,
  residuals: usize,
  n: usize,
): f64 {
  const room = 1 / penalty;
  let total: f64 = 0;
  for (let i: usize = 0; i < n; i++) {
    const p = i << 3;
    const h = load<f64>(fields + p) + bias;
    const up = load<f64>(plus + p);
    const down = load<f64>(minus + p);
    const g = load<f64>(multipliers + p);
    const z = h + g * room;
    // The slope between the kinks is a₋ − a₊; at each it may be anything between its two sides.
    const lower = min<f64>(max<f64>(penalty * (z + 1), -up), down - up);
    const pull = min<f64>(max<f64>(penalty * (z - 1), lower), down);
    const u = z - pull * room;
    const soft = (h > 0 ? tempered : 0) - load<f64>(tau + p);
    store<f64>(fields + p, h);
    store<f64>(pulls + p, pull);
    store<f64>(residuals + p, pull + soft);
    total += up * max<f64>(1 - u, 0) + down * max<f64>(1 + u, 0);
    total += 0.5 * room * (pull * pull - g * g) + soft * h;
  }
  if (tempered != 0) total += addLogisticTerm(fields, residuals, n, tempered, temperature);
  return total;
}
