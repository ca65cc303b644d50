import { describe, expect, it } from 'vitest';
import { maximumBetween, rootBetween } from '../../../src/theory/bayesOptimal/scalarSearch.ts';

describe('rootBetween', () => {
  it('finds roots to the last bits, of curved functions too', () => {
    expect(rootBetween((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(rootBetween((x) => Math.exp(30 * x) - 2, -1, 1)).toBeCloseTo(Math.LN2 / 30, 14);
    expect(rootBetween((x) => 1 - x ** 9, 3, 0)).toBeCloseTo(1, 14);
    expect(rootBetween((x) => x, 0, 1)).toBe(0);
  });

  it('refuses an interval without a change of sign', () => {
    expect(() => rootBetween((x) => 1 + x * x, -1, 1)).toThrow(RangeError);
  });
});

describe('maximumBetween', () => {
  it('finds where a function is largest, as well as rounding allows', () => {
    expect(maximumBetween((x) => -((x - 0.3) ** 2), -1, 2)).toBeCloseTo(0.3, 7);
    expect(maximumBetween(Math.sin, 0, 3)).toBeCloseTo(Math.PI / 2, 7);
  });
});
