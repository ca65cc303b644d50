import { expect, it } from 'vitest';
import { disagreementsOn, thorough } from './agreement.ts';
import { correctedProblems } from './correctedProblems.ts';

it.each([2, 3, 4])(
  'theory and simulation agree on random problems with corrected targets, seed %d',
  { timeout: 3_600_000 },
  (seed) => {
    expect(disagreementsOn(correctedProblems(seed, 20), seed, thorough)).toEqual([]);
  },
);

it('so they do where finite size is all but gone', { timeout: 3_600_000 }, () => {
  expect(disagreementsOn(correctedProblems(5, 6), 5, { n: 3000, trials: 8 })).toEqual([]);
});
