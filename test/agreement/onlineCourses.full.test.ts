import { describe, expect, it } from 'vitest';
import { courses, largestDistance } from './onlineCourses.ts';

describe('the overlap chain', () => {
  it.each(Object.entries(courses))(
    'follows the differential equations within 0.5%% up to t = 20 at N = 1 000 000, %s',
    (_, problem) => {
      // Fluctuations of one error are some tenths of a per cent at N = 10⁵ and fall as 1/√N.
      expect(largestDistance(problem, 1_000_000, 20)).toBeLessThan(0.005);
    },
  );

  it('follows them so through the whole plateau and beyond, up to t = 60', () => {
    expect(largestDistance(courses['out of the plateau'], 1_000_000, 60)).toBeLessThan(0.005);
  });
});
