import { expect, it } from 'vitest';
import { farFromTheory } from './largeSamples.ts';

/**
 * Four trials each: near interpolation a bias fluctuates by 6.5/√N from sample to sample, .02 at
 * this size, so that a single trial would miss the bound once in three times.
 */
it('samples of N = 10⁵ lie within .02 (1 + |value|) of theory', () => {
  expect(farFromTheory(5, 10, { n: 100_000, trials: 4, allowed: 0.02 })).toEqual([]);
});
