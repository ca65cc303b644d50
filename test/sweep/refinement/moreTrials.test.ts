import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moreTrials } from '../../../src/sweep/refinement/moreTrials.ts';
import type { TrialLimits } from '../../../src/sweep/refinement/moreTrials.ts';

/** Counts after the last round, where a sample's error is spread/√count; fails if there is none. */
function spent(spreads: readonly number[], start: number, limits: TrialLimits): number[] {
  let counts = spreads.map(() => start);
  for (let round = 0; round < 200; round++) {
    const tried = spreads.map((spread, i) => {
      const count = counts[i] ?? NaN;
      return { count, error: spread / Math.sqrt(count) };
    });
    const next = moreTrials(tried, limits);
    if (next.every((count, i) => count === counts[i])) return counts;
    counts = next;
  }
  throw new Error('it goes on and on');
}

const spreads = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), {
  minLength: 1,
  maxLength: 8,
});
const unlimited = { enough: 1, most: 1e9, budget: Infinity };

describe('moreTrials', () => {
  it('ends with every error at what is enough, by no more trials than that takes', () => {
    fc.assert(
      fc.property(spreads, (all) => {
        const counts = spent(all, 2, unlimited);
        for (const [i, spread] of all.entries()) {
          const needed = Math.max(2, spread * spread);
          // Rounding of a square root may ask for one more.
          expect(counts[i]).toBeGreaterThanOrEqual(needed - 1e-9);
          expect(counts[i]).toBeLessThan(needed + 1 + 1e-9);
        }
      }),
    );
  });

  it('doubles at most in one round, and stops at the most', () => {
    expect(moreTrials([{ count: 4, error: 10 }], unlimited)).toEqual([8]);
    expect(moreTrials([{ count: 4, error: 10 }], { ...unlimited, most: 5 })).toEqual([5]);
    expect(moreTrials([{ count: 8, error: 10 }], { ...unlimited, most: 5 })).toEqual([8]);
  });

  it('has enough where no error is known', () => {
    expect(moreTrials([{ count: 3, error: 0 }], { ...unlimited, enough: 0, budget: 9 })).toEqual([
      3,
    ]);
  });

  it('spends a budget to its last trial, most where the spread is', () => {
    const limits = { enough: 0, most: Infinity, budget: 1000 };
    const counts = spent([1, 3, 6], 4, limits);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
    // Neyman's allocation: trials in proportion to the spread minimise the summed squared errors.
    expect(counts[0]).toBeCloseTo(100, -1);
    expect(counts[1]).toBeCloseTo(300, -1);
    expect(counts[2]).toBeCloseTo(600, -1);
  });

  it('never goes over the budget, whatever is aimed at', () => {
    fc.assert(
      fc.property(spreads, fc.integer({ min: 0, max: 300 }), (all, budget) => {
        const total = spent(all, 2, { ...unlimited, budget }).reduce((sum, n) => sum + n, 0);
        expect(total).toBeLessThanOrEqual(Math.max(budget, 2 * all.length));
      }),
    );
  });
});
