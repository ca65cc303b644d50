import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianTrapezoid } from '../../../../src/numerics/gaussianTrapezoid.ts';
import { normalCdf, normalDensity } from '../../../../src/numerics/specialFunctions.ts';
import {
  emptyPoints,
  pieceLadder,
  pieceRule,
} from '../../../../src/theory/chain/fields/pieceRule.ts';
import { uniform } from '../../../uniform.ts';

function integrate(
  f: (x: number) => number,
  breaks: number[],
  sharpness: { strip: number; slope: number },
  exponent: number,
): number {
  const points = emptyPoints();
  pieceRule(pieceLadder(sharpness, exponent), breaks, 9, points);
  let sum = 0;
  for (let i = 0; i < points.count; i++) {
    sum += (points.weights[i] as number) * f(points.nodes[i] as number);
  }
  return sum;
}

const entire = { strip: Number.POSITIVE_INFINITY, slope: 0 };

describe('the rule between breaks', () => {
  it('integrates steps and kinks at its breaks as well as polynomials', () => {
    fc.assert(
      fc.property(uniform(-10, 10), uniform(-4, 4), (a, b) => {
        const step = integrate((x) => (x > a ? 1 : 0), [a, b], entire, 34);
        expect(Math.abs(step - normalCdf(-a))).toBeLessThan(1e-13);
        const kink = integrate((x) => Math.max(0, x - b), [a, b], entire, 34);
        expect(Math.abs(kink - (normalDensity(b) - b * normalCdf(-b)))).toBeLessThan(1e-13);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  it('keeps the error it promises for labels of any steepness and fields of any strip', () => {
    for (const exponent of [9, 15, 24, 33]) {
      for (const slope of [0.5, 5, 60]) {
        const f = (x: number) => normalCdf(slope * x + 0.3);
        const exact = normalCdf(0.3 / Math.sqrt(1 + slope * slope));
        const sum = integrate(f, [-0.7, 1.1], { strip: Number.POSITIVE_INFINITY, slope }, exponent);
        expect(Math.abs(sum - exact)).toBeLessThan(10 * Math.exp(-exponent));
      }
      for (const strip of [0.05, 0.5, 3]) {
        const f = (x: number) => 1 / (1 + Math.exp((-Math.PI * (x - 0.4)) / strip));
        const sum = integrate(f, [-0.7, 1.1], { strip, slope: 0 }, exponent);
        const { nodes, weights } = gaussianTrapezoid(strip / 8, 36);
        const exact = nodes.reduce((total, x, i) => total + (weights[i] as number) * f(x), 0);
        expect(Math.abs(sum - exact)).toBeLessThan(10 * Math.exp(-exponent));
      }
    }
  });
});
