/**
 * The square loss on n samples: returns Σ_i [½h_i² − τ_i h_i] and writes the residuals h − τ, for
 * h = fields + bias, which become the fields.
 */
export function squareResiduals(
  fields: usize,
  bias: f64,
  tau: usize,
  residuals: usize,
  n: usize,
): f64 {
  let total: f64 = 0;
  for (let i: usize = 0; i < n; i++) {
    const p = i << 3;
    const h = load<f64>(fields + p) + bias;
    const target = load<f64>(tau + p);
    store<f64>(fields + p, h);
    store<f64>(residuals + p, h - target);
    total += (0.5 * h - target) * h;
  }
  return total;
}
