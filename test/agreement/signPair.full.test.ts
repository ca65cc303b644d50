import { describe, it } from 'vitest';
import { expectPairAgreement } from './signPair.ts';

describe('message passing for two sign units', () => {
  it.each([
    { weights: 'spherical', alpha: 1.3, n: 1000, trials: 8 },
    { weights: 'spherical', alpha: 3, n: 1500, trials: 8 },
    { weights: 'spherical', alpha: 4, n: 1500, trials: 8 },
    { weights: 'binary', alpha: 1.2, n: 1000, trials: 8 },
    { weights: 'binary', alpha: 2.6, n: 1000, trials: 8 },
  ] as const)('reaches the state of theory, $weights weights at α = $alpha', expectPairAgreement);
});
