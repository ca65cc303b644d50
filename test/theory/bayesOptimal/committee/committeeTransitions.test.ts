import { describe, expect, it } from 'vitest';
import { freeEntropyOf } from '../../../../src/theory/bayesOptimal/committee/committeeModel.ts';
import {
  perfectTransition,
  specialisationTransition,
} from '../../../../src/theory/bayesOptimal/committee/committeeTransitions.ts';
import { uninformedState } from '../../../../src/theory/bayesOptimal/committee/uninformedState.ts';
import { modelOf } from './models.ts';

describe('the specialisation of two sign units', () => {
  it.each(['spherical', 'binary'] as const)('sets in continuously, %s weights', (weights) => {
    const model = modelOf(weights);
    const transition = specialisationTransition(model);
    const difference = (alpha: number) => uninformedState(model, alpha)?.overlap.difference ?? NaN;
    expect(difference(transition * (1 - 1e-6))).toBe(0);
    const [near, far] = [difference(transition + 0.002), difference(transition + 0.004)];
    expect(near).toBeGreaterThan(1e-4);
    // Proportional to the distance from the transition, up to its square.
    expect(far / near).toBeCloseTo(2, 1);
  });

  it('comes after perfect knowledge has become the equilibrium of binary weights', () => {
    const model = modelOf('binary');
    const perfect = perfectTransition(model) ?? NaN;
    expect(perfect).toBeLessThan(specialisationTransition(model));
    const entropy = (alpha: number) => {
      const state = uninformedState(model, alpha);
      return state === null ? NaN : freeEntropyOf(model, alpha, state);
    };
    expect(entropy(perfect - 0.01)).toBeGreaterThan(-2 * Math.LN2);
    expect(entropy(perfect + 0.01)).toBeLessThan(-2 * Math.LN2);
    expect(perfectTransition(modelOf('spherical'))).toBeNull();
  });

  it('ends in perfect knowledge behind the spinodal of binary weights', () => {
    expect(uninformedState(modelOf('binary'), 2.2)).toMatchObject({
      overlap: { sum: 1, difference: 1 },
      variance: { sum: 0, difference: 0 },
    });
  });
});
