import { expect, it } from 'vitest';
import { disagreements, thorough } from './agreement.ts';

it.each([1, 2, 3, 4])('theory agrees with simulation on 25 random problems of seed %d', (seed) => {
  expect(disagreements(seed, 25, thorough)).toEqual([]);
});
