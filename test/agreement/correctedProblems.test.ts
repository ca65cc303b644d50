import { expect, it } from 'vitest';
import { disagreementsOn } from './agreement.ts';
import { correctedProblems } from './correctedProblems.ts';

it(
  'theory and simulation agree on random problems with corrected targets',
  { timeout: 120_000 },
  () => {
    expect(disagreementsOn(correctedProblems(1, 3), 1, { n: 300, trials: 16 })).toEqual([]);
  },
);
