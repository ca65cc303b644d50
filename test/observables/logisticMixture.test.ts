import { describe, expect, it } from 'vitest';
import { normalCdf, sigmoid } from '../../src/numerics/specialFunctions.ts';
import { logisticMixture } from '../../src/observables/logisticMixture.ts';

describe('logisticMixture', () => {
  it('is σ(x) as a mixture of Φ(x/√v), to rounding, from −45 to 45', () => {
    const mixed = (x: number) =>
      logisticMixture.reduce(
        (sum, { weight, variance }) => sum + weight * normalCdf(x / Math.sqrt(variance)),
        0,
      );
    const grid = Array.from({ length: 1801 }, (_, i) => (i - 900) / 20);
    const errors = grid.map((x) => Math.abs(mixed(x) - sigmoid(x)));
    expect(Math.max(...errors)).toBeLessThan(1e-14);
  });

  it('has positive weights that sum to 1, and the variance π²/3 of the logistic law', () => {
    expect(logisticMixture.every(({ weight }) => weight > 0)).toBe(true);
    expect(logisticMixture.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 15);
    const variance = logisticMixture.reduce((sum, part) => sum + part.weight * part.variance, 0);
    // The components that are left out beyond k = 4.2 have v = 70 and more, and weight 1e−14.
    expect(variance).toBeCloseTo(Math.PI ** 2 / 3, 11);
  });
});
