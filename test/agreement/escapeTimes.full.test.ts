import { describe, expect, it } from 'vitest';
import { escapesAt, lineOverLogN, slopeOfTheory } from './escapeTimes.ts';

/** N and trials. */
const sizes = [
  [100, 200],
  [316, 200],
  [1000, 100],
  [3162, 60],
  [10_000, 40],
  [31_623, 30],
  [100_000, 20],
] as const;

describe('the escape from the plateau', () => {
  it('takes a time that grows as ln N from N = 100 to 100 000', () => {
    const groups = new Map(sizes.map(([n, trials]) => [n, escapesAt(n, trials, 110)]));
    const { slope, stderr, chiSquare } = lineOverLogN(groups);
    expect(slope).toBeGreaterThan(10 * stderr);
    expect(Math.abs(slope - slopeOfTheory())).toBeLessThan(3 * stderr);
    // χ² of five degrees of freedom is below 20.5 but for 1e-3.
    expect(chiSquare).toBeLessThan(20.5);
  });
});
