import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryFeatures } from '../problem/gaussianFeatures/arbitraryFeatures.ts';
import { disagreementsOn } from './agreement.ts';

/** Plug-in estimates are shifted by O(1/N), which agreement of any problem allows for. */
it('covariances of samples tell of random features what the exact ones do', () => {
  const problems = fc.sample(fc.noBias(arbitraryFeatures()), { seed: 1, numRuns: 12 });
  expect(disagreementsOn(problems, 1, { n: 10_000, trials: 20 })).toEqual([]);
});
