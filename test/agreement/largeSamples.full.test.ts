import { expect, it } from 'vitest';
import { randomProblems } from './agreement.ts';
import { coveredProblems } from './coveredProblems.ts';
import { farFromTheory } from './largeSamples.ts';

/**
 * Four trials each: near interpolation a bias fluctuates by 6.5/√N from sample to sample, .02 at
 * this size, so that a single trial would miss the bound once in three times.
 */
const evidence = { n: 100_000, trials: 4, allowed: 0.02 };

it('samples of N = 10⁵ lie within .02 (1 + |value|) of theory', () => {
  expect(farFromTheory(randomProblems(5, 10, 3), evidence)).toEqual([]);
});

it.each(Object.entries(coveredProblems))(
  'samples of N = 10⁵ lie within .02 (1 + |value|) of theory: %s',
  (_, problem) => {
    expect(farFromTheory([problem], evidence)).toEqual([]);
  },
);
