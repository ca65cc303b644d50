import { expect, it } from 'vitest';
import { disagreementsOn } from './agreement.ts';
import { descentProblems } from './descentProblems.ts';

it.each([1, 2, 3])('theory agrees with simulation on many problems of descent, seed %s', (seed) => {
  const evidence = { n: 600, trials: 30 };
  expect(disagreementsOn(descentProblems(seed, 6), seed, evidence)).toEqual([]);
});
