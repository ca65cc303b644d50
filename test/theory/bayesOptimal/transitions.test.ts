import { describe, expect, it } from 'vitest';
import { bayesModel } from '../../../src/theory/bayesOptimal/bayesModel.ts';
import { bayesFixedPoints } from '../../../src/theory/bayesOptimal/fixedPoints.ts';
import { firstOrderTransition } from '../../../src/theory/bayesOptimal/transitions.ts';
import { perceptron } from './populations.ts';

const binary = bayesModel(perceptron({ weights: 'binary' }));

describe('the first-order transition of binary weights', () => {
  const transition = firstOrderTransition(binary);

  it('is located, and so is the spinodal behind it', () => {
    expect(transition?.equilibrium).toBeCloseTo(1.24468, 5);
    expect(transition?.uninformedUpTo).toBeCloseTo(1.49263, 5);
    expect(transition?.residual).toBeLessThan(1e-12);
  });

  it('lies where the best overlap jumps to 1', () => {
    const best = (alpha: number) =>
      bayesFixedPoints(binary, alpha).reduce((a, b) => (b.freeEntropy > a.freeEntropy ? b : a));
    expect(best(1.24).overlap).toBeLessThan(0.75);
    expect(best(1.25).overlap).toBe(1);
  });

  it('leaves one fixed point behind the spinodal and three before it', () => {
    expect(bayesFixedPoints(binary, 1.49)).toHaveLength(3);
    expect(bayesFixedPoints(binary, 1.4927)).toMatchObject([{ overlap: 1, variance: 0 }]);
  });

  it('moves to more samples when labels are flipped', () => {
    const flipped = firstOrderTransition(
      bayesModel(perceptron({ weights: 'binary', flips: 0.01 })),
    );
    expect(flipped?.equilibrium).toBeGreaterThan(transition?.equilibrium ?? Infinity);
    expect(flipped?.uninformedUpTo).toBeGreaterThan(transition?.uninformedUpTo ?? Infinity);
  });

  it('is at no samples for noise-free real labels, of which one would do', () => {
    const real = firstOrderTransition(
      bayesModel(perceptron({ weights: 'binary', output: 'linear' })),
    );
    expect(real?.equilibrium).toBeLessThan(1e-6);
    // Message passing needs more: it succeeds where max_r r V(r) = α is passed.
    expect(real?.uninformedUpTo).toBeGreaterThan(0.4);
  });

  it('does not exist for spherical weights', () => {
    expect(firstOrderTransition(bayesModel(perceptron({})))).toBeNull();
  });
});
