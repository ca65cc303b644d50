import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradedRule } from '../../src/numerics/gradedRule.ts';
import { normalCdf, normalDensity } from '../../src/numerics/specialFunctions.ts';
import type { GaussianRule } from '../../src/numerics/gaussianRule.ts';

function average({ nodes, weights }: GaussianRule, f: (x: number) => number): number {
  return nodes.reduce((sum, x, i) => sum + (weights[i] as number) * f(x), 0);
}

const places = fc.double({ min: -4, max: 4, noNaN: true });

describe('gradedRule', () => {
  it('has moments of the normal law', () => {
    const rule = gradedRule([], []);
    // Of x⁴ the tails beyond the rule's ends have 4e-14.
    const moments = [0, 2, 4].map((power) => average(rule, (x) => x ** power));
    [1, 1, 3].forEach((moment, i) => expect(moments[i]).toBeCloseTo(moment, 12));
  });

  it('is exact for a kink at a break', () => {
    fc.assert(
      fc.property(places, (edge) => {
        const exact = 2 * normalDensity(edge) + edge * (2 * normalCdf(edge) - 1);
        const found = average(gradedRule([edge], []), (x) => Math.abs(x - edge));
        expect(found).toBeCloseTo(exact, 13);
      }),
    );
  });

  it('resolves steps however steep, with panels as many as the logarithm of the slope', () => {
    fc.assert(
      fc.property(places, fc.double({ min: -1, max: 9, noNaN: true }), (centre, decades) => {
        const slope = 10 ** decades;
        const rule = gradedRule([], [{ real: centre, imaginary: 2 / slope }]);
        const found = average(rule, (x) => normalCdf(slope * (x - centre)));
        const exact = normalCdf((-slope * centre) / Math.sqrt(1 + slope * slope));
        // The argument of the step is rounded to 1e-16 of slope·centre.
        expect(Math.abs(found - exact)).toBeLessThan(1e-13);
        expect(rule.nodes.length).toBeLessThan(14 * (60 + 30 * Math.max(0, decades)));
      }),
    );
  });

  it('resolves poles near the axis', () => {
    // E 1/((x − a)² + b²) is π/b times a Voigt profile: at b → 0 that of the normal law itself.
    const width = 1e-6;
    const rule = gradedRule([], [{ real: 0.5, imaginary: width }]);
    const found = average(rule, (x) => width / (Math.PI * ((x - 0.5) ** 2 + width * width)));
    // The next order is b/π times a principal value of size 1.
    expect(Math.abs(found - normalDensity(0.5))).toBeLessThan(width);
  });
});
