import { describe, expect, it } from 'vitest';
import { committeeProblems } from './committeeDesigns.ts';
import { kolmogorovSmirnov } from './kolmogorov.ts';
import { crossFitted, lawComparison, problems } from './twoDesigns.ts';

describe('the matrix-free design', () => {
  // Eleven tests a population at p < 1e-3 with fixed seeds: a chance of 2% of one false alarm, once
  // and for all.
  it.each(Object.entries(problems))(
    'has the law of the dense one for full and masked learners of a %s',
    { timeout: 120_000 },
    (_, problem) => {
      const rejected = lawComparison(problem, { n: 200, trials: 200 }).filter(([, p]) => p < 1e-3);
      expect(rejected).toEqual([]);
    },
  );
});

describe('for cross-fitted targets the matrix-free design', () => {
  // Eleven tests at p < 1e-3 with fixed seeds: a chance of 1% of one false alarm, once and for all.
  it('has the law of the dense one', { timeout: 120_000 }, () => {
    const compared = lawComparison(crossFitted, { n: 40, trials: 40 });
    expect(compared).toHaveLength(11);
    expect(compared.filter(([, p]) => p < 1e-3)).toEqual([]);
  });
});

describe('for committees the matrix-free design', () => {
  // Thirty tests at p < 1e-3 with fixed seeds: a chance of 3% of one false alarm, once and for all.
  it('has the law of the dense one', { timeout: 120_000 }, () => {
    const setting = { n: 50, trials: 100 };
    const rejected = lawComparison(committeeProblems['real labels'], setting);
    expect(rejected.length).toBeGreaterThan(20);
    expect(rejected.filter(([, p]) => p < 1e-3)).toEqual([]);
  });
});

describe('the two-sample test', () => {
  const grid = (count: number, shift: number): number[] =>
    Array.from({ length: count }, (_, i) => i / count + shift);

  it('sees a shift by half a width of two hundred values', () => {
    expect(kolmogorovSmirnov(grid(200, 0), grid(200, 0.5))).toBeLessThan(1e-15);
  });

  it('has the tabulated value at the five per cent point', () => {
    // D = 1.358 √(2/n) is the asymptotic 5% point (Smirnov 1948); at n = 10 000 it is asymptotic.
    const n = 10_000;
    const gap = 1.358 * Math.sqrt(2 / n);
    expect(kolmogorovSmirnov(grid(n, 0), grid(n, gap))).toBeCloseTo(0.05, 2);
  });
});
