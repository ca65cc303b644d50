import { describe, expect, it } from 'vitest';
import { studentTwoSided } from '../../src/sweep/studentT.ts';

describe('studentTwoSided', () => {
  // Percentage points of the t distribution, Abramowitz & Stegun table 26.10 (given to 3 decimals).
  it.each([
    [6.314, 1, 0.1],
    [12.706, 1, 0.05],
    [4.303, 2, 0.05],
    [31.599, 2, 0.001],
    [3.182, 3, 0.05],
    [5.841, 3, 0.01],
    [2.776, 4, 0.05],
    [2.262, 9, 0.05],
    [4.781, 9, 0.001],
    [2.756, 29, 0.01],
    [3.46, 60, 0.001],
  ])('gives the tabulated tail of t = %f with %i degrees of freedom', (t, degrees, tail) => {
    expect(studentTwoSided(t, degrees) / tail).toBeCloseTo(1, 2);
  });

  it('is 1 at zero, even in t, and falls as t grows', () => {
    expect(studentTwoSided(0, 5)).toBe(1);
    expect(studentTwoSided(-2, 5)).toBe(studentTwoSided(2, 5));
    expect(studentTwoSided(3, 5)).toBeLessThan(studentTwoSided(2, 5));
  });
});
