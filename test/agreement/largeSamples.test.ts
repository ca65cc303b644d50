import { expect, it } from 'vitest';
import { farFromTheory } from './largeSamples.ts';

/** A sample of what `npm run test:full` checks at N = 10⁵; deviations are √10 times as large. */
it('matrix-free samples of N = 10⁴ lie on theory', { timeout: 120_000 }, () => {
  expect(farFromTheory(3, 3, { n: 10_000, trials: 4, allowed: 0.02 * Math.sqrt(10) })).toEqual([]);
});
