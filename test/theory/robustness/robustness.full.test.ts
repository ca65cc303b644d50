import { describe, it } from 'vitest';
import { expectRobust } from './expectRobust.ts';
import { partedProblems } from './partedProblems.ts';
import { robustProblems } from './robustProblems.ts';

/** Problems with so many learners each, in batches of as many: 2000 in all. */
const batches = [
  [1, 100, 8],
  [2, 100, 8],
  [3, 50, 6],
  [4, 25, 4],
] as const;

describe('theory on 2000 random problems at the ends of what may be asked', () => {
  it.each(
    batches.flatMap(([learners, count, seeds]) =>
      Array.from({ length: seeds }, (_, i) => [learners, count, 100 + i] as const),
    ),
  )(
    'with %d learners (%d problems of seed %d) answers, and a second solution agrees',
    (learners, count, seed) => expectRobust(robustProblems(seed, count, learners)),
  );
});

describe('theory on 100 random problems with hinges, hard targets and data parts', () => {
  it.each([100, 101])('(50 of seed %d) answers, and a second solution agrees', (seed) =>
    expectRobust(partedProblems(seed, 50)),
  );
});
