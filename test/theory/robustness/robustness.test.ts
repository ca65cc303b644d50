import { describe, it } from 'vitest';
import { expectRobust } from './expectRobust.ts';
import { partedProblems } from './partedProblems.ts';
import { robustProblems } from './robustProblems.ts';

/** A sample of what `npm run test:full` checks at length. */
describe('theory on random problems at the ends of what may be asked', () => {
  it.each([
    [1, 40],
    [2, 8],
    [3, 2],
    [4, 1],
  ])(
    'with %d learners answers, and a second solution with finer quadrature agrees',
    (learners, count) => expectRobust(robustProblems(1, count, learners)),
  );

  it('with hinges, hard targets and data parts answers, and a second solution agrees', () =>
    expectRobust(partedProblems(1, 10)));
});
