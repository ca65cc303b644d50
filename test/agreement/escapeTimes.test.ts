import { describe, expect, it } from 'vitest';
import { escapesAt, lineOverLogN, slopeOfTheory } from './escapeTimes.ts';

/** N and trials; `npm run test:full` goes to N = 100 000 with more of them. */
const sizes = [
  [50, 80],
  [200, 40],
  [800, 30],
  [3200, 12],
] as const;

describe('the escape from the plateau', () => {
  it('takes a time that grows as ln N, at the slope that the rate of parting predicts', () => {
    const groups = new Map(sizes.map(([n, trials]) => [n, escapesAt(n, trials, 70)]));
    const { slope, stderr, chiSquare } = lineOverLogN(groups);
    // Four standard errors from no growth; χ² of two degrees of freedom is below 13.8 but for 1e-3.
    expect(slope).toBeGreaterThan(4 * stderr);
    expect(Math.abs(slope - slopeOfTheory())).toBeLessThan(3 * stderr);
    expect(chiSquare).toBeLessThan(13.8);
  });
});
