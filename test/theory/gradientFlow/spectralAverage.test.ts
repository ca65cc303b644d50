import { describe, expect, it } from 'vitest';
import { spectralAverage } from '../../../src/theory/gradientFlow/spectralAverage.ts';

describe('averages over the Marchenko–Pastur law', () => {
  it.each([0.1, 0.9, 1, 1.1, 30])('have its moments: α = %s', (alpha) => {
    // (1/M) tr K^k of K = XXᵀ/N, M = αN: 1, 1 + α, 1 + 3α + α².
    expect(spectralAverage(alpha, () => 1).value).toBeCloseTo(1, 12);
    expect(spectralAverage(alpha, (s) => s).value / (1 + alpha)).toBeCloseTo(1, 12);
    const third = 1 + 3 * alpha + alpha * alpha;
    expect(spectralAverage(alpha, (s) => s * s).value / third).toBeCloseTo(1, 12);
  });

  it.each([
    [0.5, 1e-3],
    [1, 1e-6],
    [2, 1e-2],
  ])('have its resolvent, also near a pole: α = %s, λ = %s', (alpha, l2) => {
    const { value, error } = spectralAverage(alpha, (s) => 1 / (s + l2));
    // 1 − λ(1/M)tr(K+λ)⁻¹, and the trace g solves λαg² + (1 − α + λ)g − 1 = 0.
    const linear = 1 - alpha + l2;
    const trace = (Math.sqrt(linear * linear + 4 * l2 * alpha) - linear) / (2 * l2 * alpha);
    expect(value).toBeCloseTo(1 - l2 * trace, 9);
    expect(error).toBeLessThan(1e-11);
  });
});
