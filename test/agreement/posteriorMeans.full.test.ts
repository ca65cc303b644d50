import { expect, it } from 'vitest';
import { disagreementsOn, thorough } from './agreement.ts';
import { farFromTheory, trio, trios } from './posteriorMeans.ts';

it('posterior means and their students agree with theory', { timeout: 600_000 }, () => {
  expect(disagreementsOn(trios, 6, thorough)).toEqual([]);
});

it('matrix-free posterior means of N = 2·10⁴ lie on theory', { timeout: 600_000 }, () => {
  // Five standard errors of an average of 28 000 labels, the noisiest of all observables.
  expect(farFromTheory(trio({ output: 'sign' }, 2), 20_000, 0.015)).toEqual([]);
});
