import { expect, it } from 'vitest';
import { disagreementsOn } from './agreement.ts';
import { crossFittedProblems, isQuick } from './crossFittedProblems.ts';

/** A sample of what `npm run test:full` checks at length, at larger N. */
it.each([2, 'leave-one-out'] as const)(
  'theory agrees with simulation in every observable of random problems with cross-fitted targets (%s)',
  { timeout: 240_000 },
  (folds) => {
    const problems = crossFittedProblems(4, 20, folds).filter(isQuick).slice(0, 2);
    expect(disagreementsOn(problems, 3, { n: 500, trials: 10 })).toEqual([]);
  },
);
