import { describe, expect, it } from 'vitest';
import { courses, largestDistance } from './onlineCourses.ts';

describe('the overlap chain', () => {
  // One error fluctuates by 0.3% at N = 10⁵; `npm run test:full` goes on to later times and larger N.
  it('follows the differential equations within 1% up to t = 20 at N = 100 000', () => {
    expect(largestDistance(courses['into the plateau'], 100_000, 20)).toBeLessThan(0.01);
  });
});
