import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitActivation } from '../../../../src/problem/unitActivation.ts';
import {
  meanOutputs,
  unweighted,
  weighBySlope,
} from '../../../../src/theory/online/integrals/slopeExpectation.ts';

/**
 * Four fields of integer covariances over 2²⁰: u and v of erf units, then signs of z and of
 * z + d with a tiny d that overlaps with u by `along` units of 2⁻²⁰.
 */
function almostEqual(slopes: number, along: number, own: number) {
  const tiny = 2 ** -20;
  const activations: UnitActivation[] = ['erf', 'erf', 'sign', 'sign'];
  // d = along·tiny·u + own·tiny·(a direction of its own), u, v and z being orthonormal.
  const d = along * tiny;
  const variance = 1 + d * d + own * own * tiny * tiny;
  const rows = [
    [1, 0, 0, d],
    [0, 1, 0, 0],
    [0, 0, 1, 1],
    [d, 0, 1, variance],
  ];
  const fields = { activations, covariances: rows.flat() };
  const units = slopes === 1 ? [0] : [0, 1];
  return meanOutputs(units.reduce(weighBySlope, unweighted(fields)), 2, 3);
}

describe('signs of almost equal fields under slopes of erf units', () => {
  it('disagree as often as the angle says that is left between them', () => {
    const count = fc.integer({ min: 1, max: 64 });
    fc.assert(
      fc.property(fc.constantFrom(1, 2), count, count, (slopes, along, own) => {
        // Under the slope the variance of u is a half; z keeps its own, and d is orthogonal to it.
        const left = Math.sqrt(own * own + (along * along) / 2) * 2 ** -20;
        const mass = Math.PI ** (-slopes / 2);
        const expected = mass * (1 - (2 / Math.PI) * Math.atan(left));
        expect(Math.abs(almostEqual(slopes, along, own) - expected)).toBeLessThan(1e-15);
      }),
    );
  });
});
