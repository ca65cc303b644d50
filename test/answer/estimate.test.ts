import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../src/answer/estimate.ts';

describe('estimate', () => {
  it('is the mean and its standard error', () => {
    expect(estimate([1, 2, 3, 6])).toEqual({
      mean: 3,
      stderr: Math.sqrt(14 / 3 / 4),
      trials: 4,
    });
  });

  it('has no standard error for one trial', () => {
    expect(estimate([0.25])).toEqual({ mean: 0.25, stderr: null, trials: 1 });
  });

  it('has a standard error of exactly 0 for equal values', () => {
    expect(estimate([0.1, 0.1, 0.1])).toEqual({ mean: 0.1, stderr: 0, trials: 3 });
  });

  it('does not lose the scatter of values that share a large mean', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (offset) => {
        const shifted = estimate([1, 2, 3, 6].map((value) => value + offset));
        expect(shifted.stderr).toBeCloseTo(Math.sqrt(14 / 3 / 4), 6);
      }),
      { seed: 9 },
    );
  });

  it('refuses an empty list', () => {
    expect(() => estimate([])).toThrow(RangeError);
  });
});
