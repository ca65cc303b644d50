import { describe, it } from 'vitest';
import { expectRobust } from './expectRobust.ts';

/** A sample of what `npm run test:full` checks at length. */
describe('theory on random problems at the ends of what may be asked', () => {
  it.each([
    [1, 40],
    [2, 8],
    [3, 2],
    [4, 1],
  ])(
    'with %d learners answers, and a second solution with finer quadrature agrees',
    (learners, count) => expectRobust(1, count, learners),
  );
});
