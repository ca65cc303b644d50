import { describe, it } from 'vitest';
import { expectPairAgreement } from './signPair.ts';

describe('message passing for two sign units', () => {
  it.each([
    { weights: 'spherical', alpha: 0.8, n: 400, trials: 5 },
    { weights: 'binary', alpha: 0.8, n: 400, trials: 5 },
    { weights: 'binary', alpha: 3.5, n: 300, trials: 3 },
  ] as const)('reaches the state of theory, $weights weights at α = $alpha', expectPairAgreement);
});
