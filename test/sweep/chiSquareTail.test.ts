import { expect, it } from 'vitest';
import { chiSquareTail } from '../../src/sweep/chiSquareTail.ts';

// scipy.stats.chi2.sf
it.each([
  [1, 3.841458820694124, 0.05],
  [2, 1.5, 0.4723665527410147],
  [3, 16.26623619623813, 0.001],
  [4, 0, 1],
  [7, 12.3, 0.0911148860003131],
])('is that of scipy for %i degrees of freedom', (degrees, value, tail) => {
  expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 12);
});
