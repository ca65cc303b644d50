import { expect, it } from 'vitest';
import { disagreementsOn } from './agreement.ts';
import { descentProblems } from './descentProblems.ts';

/** A sample of what `npm run test:full` checks at length. */
it('theory agrees with simulation on unequal variances, random features and gradient flows', () => {
  const evidence = { n: 300, trials: 12 };
  expect(disagreementsOn(descentProblems(2, 2), 2, evidence)).toEqual([]);
});
