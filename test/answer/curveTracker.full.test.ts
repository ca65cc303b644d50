import { describe, it } from 'vitest';
import { expectAccurateDrags, expectHonestJumps } from './drags.ts';

describe('curveTracker, on many random problems', () => {
  it('draws test errors within 1e-3 of the answers, half of them within 1e-5, while a slider moves', () => {
    expectAccurateDrags(150);
  });

  it('leaves out or finds, but does not guess, where everything changes at once', () => {
    expectHonestJumps(60);
  });
});
