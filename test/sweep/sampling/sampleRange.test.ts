import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/problem/inputError.ts';
import { sampleRange } from '../../../src/sweep/sampling/sampleRange.ts';

describe('sampleRange', () => {
  it('maps shares linearly, or so that the logarithm is linear', () => {
    expect([0.25, 0.5].map(sampleRange('1:3', 'x'))).toEqual([1.5, 2]);
    expect([0.25, 0.5].map(sampleRange('log: 1e-4 : 1', 'x'))).toEqual([0.001, 0.01]);
  });

  it('stays within its ends', () => {
    const ends = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 9999 }));
    const prefix = fc.constantFrom('', 'log:');
    fc.assert(
      fc.property(ends, prefix, fc.double({ min: 0, max: 1, noNaN: true }), (range, log, share) => {
        const value = sampleRange(`${log}${range.join(':')}`, 'x')(share);
        expect(value).toBeGreaterThanOrEqual(range[0]);
        expect(value).toBeLessThanOrEqual(range[1]);
      }),
    );
  });

  it.each([
    ['1:2:3', 'it has two ends'],
    ['1,2', 'it has two ends'],
    [3, 'it has two ends'],
    [[1, 2], 'it has two ends'],
    ['a:2', 'its ends are finite numbers'],
    ['2:2', 'its low end is below the high one'],
    ['log:0:2', 'a logarithmic range needs positive ends'],
  ])('refuses %j', (axis, reason) => {
    expect(() => sampleRange(axis, 'axes.alpha')).toThrow(InputError);
    expect(() => sampleRange(axis, 'axes.alpha')).toThrow(reason);
    expect(() => sampleRange(axis, 'axes.alpha')).toThrow('axes.alpha: "');
  });
});
