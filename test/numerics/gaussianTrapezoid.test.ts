import { describe, expect, it } from 'vitest';
import { gaussianTrapezoid, trapezoidSpacing } from '../../src/numerics/gaussianTrapezoid.ts';
import type { GaussianRule } from '../../src/numerics/gaussianRule.ts';
import { erfc, normalCdf } from '../../src/numerics/specialFunctions.ts';

function average({ nodes, weights }: GaussianRule, f: (x: number) => number): number {
  return nodes.reduce((sum, x, i) => sum + (weights[i] as number) * f(x), 0);
}

/** ∫Dx 1/(x² + d²), whose integrand has poles at ±id. */
function lorentzian(d: number): number {
  return (Math.sqrt(Math.PI / 2) / d) * Math.exp((d * d) / 2) * erfc(d / Math.SQRT2);
}

describe('gaussianTrapezoid', () => {
  it.each([0.02, 0.1, 0.5, 2, 5])('keeps its error bound with poles at distance %d', (d) => {
    for (const exponent of [12, 20, 30]) {
      const rule = gaussianTrapezoid(trapezoidSpacing({ strip: d, slope: 0 }, exponent), exponent);
      const exact = lorentzian(d);
      // The residue at the pole multiplies the bound e^{−exponent} by at most 2π/d.
      const bound = (2 * Math.PI * Math.exp(-exponent)) / d + 1e-14 / d;
      expect(Math.abs(average(rule, (x) => 1 / (x * x + d * d)) - exact)).toBeLessThan(bound);
    }
  });

  it.each([0, 1, 10, 100])('keeps its error bound with a factor Φ(%d x + 1)', (slope) => {
    const exponent = 24;
    const rule = gaussianTrapezoid(
      trapezoidSpacing({ strip: Infinity, slope }, exponent),
      exponent,
    );
    // ∫Dx Φ(κx + c) = Φ(c/√(1+κ²)).
    const exact = normalCdf(1 / Math.sqrt(1 + slope * slope));
    const actual = average(rule, (x) => normalCdf(slope * x + 1));
    expect(Math.abs(actual - exact)).toBeLessThan(10 * Math.exp(-exponent) + 1e-14);
  });

  it('has symmetric ascending nodes and weights that sum to 1', () => {
    const { nodes, weights } = gaussianTrapezoid(0.5, 30);
    expect([...nodes]).toEqual(
      [...nodes]
        .map((x) => -x)
        .reverse()
        .map((x) => x + 0),
    );
    expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});
