import { describe, expect, it } from 'vitest';
import { sharedCourses, courseTimes } from '../../../src/problem/online/course.ts';
import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import {
  initialOverlaps,
  initialOutputWeights,
  unitsOf,
} from '../../../src/problem/online/units.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';
import { onlineInput } from './onlineInput.ts';

function online(...changes: Parameters<typeof onlineInput>): OnlineProblem {
  const question = parseQuestion(onlineInput(...changes));
  if (question.protocol !== 'online') throw new Error('not online');
  return question;
}

describe('the units of an online problem', () => {
  it('are named after their networks, in the order of the list', () => {
    const names = unitsOf(online()).map(({ name }) => name);
    expect(names).toEqual(['truth.1', 'truth.2', 'student.1', 'student.2']);
  });

  it('start with the overlaps that their networks state, in a symmetric matrix', () => {
    const init = { norm: [0.5, 0.25], cross: 0.1, overlaps: { truth: { same: 0.2, other: 0.05 } } };
    expect(initialOverlaps(online({ init }))).toEqual([
      [1, 0, 0.2, 0.05],
      [0, 1, 0.05, 0.2],
      [0.2, 0.05, 0.5, 0.1],
      [0.05, 0.2, 0.1, 0.25],
    ]);
  });

  it('read matrices of overlaps by rows of own units', () => {
    const init = { overlaps: { truth: [[0.1, 0.2, 0.3]] } };
    const problem = online({ hidden: 1, init }, { hidden: 3 });
    expect(initialOverlaps(problem)[3]).toEqual([0.1, 0.2, 0.3, 0.25]);
  });

  it('have one output weight for all, or one each', () => {
    expect(initialOutputWeights(online({ outputWeights: [2, 3] }, { outputWeights: 0.5 }))).toEqual(
      [0.5, 0.5, 2, 3],
    );
  });
});

describe('the course of an online problem', () => {
  it('is shared by problems that differ in when they look at it only', () => {
    const [a, b] = [online(), online({}, {}, { time: 20, records: 0 })];
    const c = online({ rate: 0.2 });
    expect(sharedCourses([a, c, b])).toEqual([[a, b], [c]]);
  });

  it('is known at the ends and records of all of them, each time once, ascending', () => {
    const problems = [
      online({}, {}, { time: 2, records: 3 }),
      online({}, {}, { time: 1, records: 0 }),
    ];
    const times = courseTimes(problems);
    expect(times).toEqual(expect.arrayContaining([0, 2 / 3, 1, (2 * 2) / 3, 2]));
    expect(times.every((time, k) => k === 0 || time > (times[k - 1] as number))).toBe(true);
  });
});
