import { expect, it } from 'vitest';
import { disagreementsOn } from './agreement.ts';
import { onlineProblems } from './onlineProblems.ts';

it.each([1, 2, 3, 4])(
  'the differential equations agree with overlap chains on random online problems of seed %d',
  (seed) => {
    expect(disagreementsOn(onlineProblems(seed, 50), seed, { n: 20_000, trials: 30 })).toEqual([]);
  },
);
