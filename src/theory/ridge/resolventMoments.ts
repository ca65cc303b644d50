/**
 * E[(s+λ)^{−n}] for n = 1 … count, s of Marchenko–Pastur's law of XᵀX/N with X of αN × N independent
 * standard normal entries (zero eigenvalues included). The first is the root g of
 * λg² + (λ+α−1)g − 1 = 0; the others are its Taylor coefficients in λ, from the same equation
 * (Bai & Silverstein 2010, §3; Hastie et al. 2022, arXiv:1903.08560, theorem 5).
 *
 * @throws RangeError unless α and λ are positive: at λ = 0 the moments may be infinite.
 */
export function resolventMoments(alpha: number, l2: number, count: number): number[] {
  if (!(alpha > 0 && l2 > 0)) throw new RangeError(`α = ${alpha} and λ = ${l2} must be positive`);
  const half = 0.5 * (l2 + alpha - 1);
  const root = Math.sqrt(half * half + l2);
  // The positive root, written so that nothing cancels.
  const first = half > 0 ? 1 / (half + root) : (root - half) / l2;
  const coefficients = [first];
  for (let n = 1; n < count; n++) {
    const inner = convolution(coefficients, 1, n - 1, n);
    const outer = convolution(coefficients, 0, n - 1, n - 1);
    const before = coefficients[n - 1] as number;
    coefficients.push(-(l2 * inner + outer + before) / (2 * root));
  }
  return coefficients.map((coefficient, n) => (n % 2 === 0 ? coefficient : -coefficient));
}

/** Σ_{i=from}^{to} c_i c_{total−i} */
function convolution(c: readonly number[], from: number, to: number, total: number): number {
  let sum = 0;
  for (let i = from; i <= to; i++) sum += (c[i] as number) * (c[total - i] as number);
  return sum;
}
