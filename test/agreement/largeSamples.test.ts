import { expect, it } from 'vitest';
import { coveredProblems } from './coveredProblems.ts';
import { farFromTheory } from './largeSamples.ts';

/** Deviations are √20 times those of four trials at N = 10⁵, which `npm run test:full` checks. */
it.each(Object.entries(coveredProblems))(
  'a matrix-free sample of N = 20 000 lies on theory: %s',
  { timeout: 120_000 },
  (_, problem) => {
    const evidence = { n: 20_000, trials: 1, allowed: 0.02 * Math.sqrt(20) };
    expect(farFromTheory([problem], evidence)).toEqual([]);
  },
);
