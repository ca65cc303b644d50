import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bivariateNormalCdf, normalCdf } from '../../../../src/numerics/specialFunctions.ts';
import { steepRule } from '../../../../src/theory/chain/fields/steepRule.ts';
import { uniform } from '../../../uniform.ts';

const exponent = 25;

const sharpness = (slope: number | null) => ({ strip: Infinity, slope: slope ?? 0 });

/** ∫Dξ Φ(t(ξ)) by the rule, and the number of its nodes. */
function integral(threshold: (x: number) => number, breaks: number[] = []) {
  const { nodes, weights } = steepRule(
    { threshold: (xi) => xi.map(threshold), breaks, sharpness },
    exponent,
  );
  const sum = nodes.reduce((total, x, i) => {
    return total + (weights[i] as number) * normalCdf(threshold(x));
  }, 0);
  return { sum, count: nodes.length };
}

describe('the rule for integrals over a steep threshold', () => {
  it('integrates Φ of straight lines of any slope', () => {
    fc.assert(
      fc.property(uniform(-2, 8), uniform(-4, 4), fc.boolean(), (log, centre, falls) => {
        const slope = (falls ? -1 : 1) * 10 ** log;
        const { sum } = integral((x) => slope * (x - centre));
        const exact = normalCdf((-slope * centre) / Math.hypot(1, slope));
        expect(Math.abs(sum - exact)).toBeLessThan(20 * Math.exp(-exponent));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('needs more nodes as the slope grows only like its logarithm', () => {
    const counts = [1e2, 1e4, 1e6, 1e8].map((slope) => integral((x) => slope * (x - 0.3)).count);
    expect(Math.max(...counts)).toBeLessThan(4000);
    expect(counts[3]).toBeLessThan(3 * (counts[0] as number));
  });

  it('finds a step, at which no slope is steep enough', () => {
    const place = 0.123456;
    const { sum, count } = integral((x) => (x > place ? 1e9 : -1e9));
    expect(Math.abs(sum - normalCdf(-place))).toBeLessThan(1e-12);
    expect(count).toBeLessThan(4000);
  });

  it('cuts at breaks of the threshold', () => {
    const [slope, offset] = [1000, -5];
    const { sum } = integral((x) => slope * Math.abs(x) + offset, [0]);
    // By symmetry twice P(ξ > 0, ε − slope·ξ < offset), a quadrant of a bivariate normal law.
    const norm = Math.hypot(1, slope);
    const exact = 2 * bivariateNormalCdf(0, offset / norm, slope / norm);
    expect(Math.abs(sum - exact)).toBeLessThan(1e-12);
  });
});
