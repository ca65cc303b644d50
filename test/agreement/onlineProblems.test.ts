import { expect, it } from 'vitest';
import { disagreementsOn } from './agreement.ts';
import { onlineProblems } from './onlineProblems.ts';

/** A sample of what `npm run test:full` checks at length. */
it('the differential equations agree with overlap chains on random online problems', () => {
  expect(disagreementsOn(onlineProblems(1, 6), 1, { n: 4000, trials: 20 })).toEqual([]);
});
