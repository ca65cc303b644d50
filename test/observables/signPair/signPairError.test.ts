import { describe, expect, it } from 'vitest';
import { signPairError } from '../../../src/observables/signPair/signPairError.ts';

/** The error of the posterior mean where its overlaps with itself and the truth are the same. */
function bayes(own: number, shared: number): number {
  return signPairError({
    truth: [
      [own, shared],
      [shared, own],
    ],
    overlap: { first: own, second: own, shared },
    variance: { first: 1 - own, second: 1 - own, shared: -shared },
  });
}

describe('the test error of two sign units', () => {
  it('is half the variance of the label where nothing is known, and zero where all is', () => {
    expect(bayes(0, 0)).toBe(1);
    expect(bayes(1, 0)).toBeCloseTo(0, 14);
  });

  it('is 1 − (2/π)(arcsin q_d + arcsin q_a) for a posterior mean', () => {
    const expected = 1 - (2 / Math.PI) * (Math.asin(0.65) + Math.asin(0.16));
    expect(bayes(0.65, 0.16)).toBeCloseTo(expected, 13);
  });

  it('does not change with the order of the units', () => {
    const estimate = {
      truth: [
        [0.5, 0.1],
        [0.2, 0.6],
      ],
      overlap: { first: 0.55, second: 0.62, shared: 0.15 },
      variance: { first: 0.45, second: 0.4, shared: -0.15 },
    } as const;
    const { truth, overlap, variance } = estimate;
    const exchanged = {
      truth: [truth[1], truth[0]],
      overlap: { first: overlap.second, second: overlap.first, shared: overlap.shared },
      variance: { first: variance.second, second: variance.first, shared: variance.shared },
    } as const;
    expect(signPairError(exchanged)).toBeCloseTo(signPairError(estimate), 14);
  });
});
