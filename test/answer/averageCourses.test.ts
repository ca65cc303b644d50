import { describe, expect, it } from 'vitest';
import { averageCourses } from '../../src/answer/averageCourses.ts';
import type { OnlineSeries } from '../../src/observables/online/onlineReport.ts';

function course(testError: number[], overlap: number[]): OnlineSeries {
  return {
    time: [0, 1],
    networks: { truth: {}, student: { testError } },
    overlaps: { 'truth.1,student.1': overlap },
  };
}

describe('averageCourses', () => {
  it('gives means and standard errors time by time', () => {
    const average = averageCourses([course([1, 2], [0, 4]), course([3, 2], [2, 4])]);
    expect(average).toEqual({
      time: [0, 1],
      networks: {
        truth: {},
        student: {
          testError: [
            { mean: 2, stderr: 1, trials: 2 },
            { mean: 2, stderr: 0, trials: 2 },
          ],
        },
      },
      overlaps: {
        'truth.1,student.1': [
          { mean: 1, stderr: 1, trials: 2 },
          { mean: 4, stderr: 0, trials: 2 },
        ],
      },
    });
  });

  it('has none where a trial has none: a mean over the others would be a selection', () => {
    expect(averageCourses([course([1, 2], [0, 4]), undefined])).toBeUndefined();
    expect(averageCourses([undefined])).toBeUndefined();
  });
});
