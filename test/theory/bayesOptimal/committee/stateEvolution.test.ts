import { describe, expect, it } from 'vitest';
import { bayesModel } from '../../../../src/theory/bayesOptimal/bayesModel.ts';
import { uninformedFixedPoint } from '../../../../src/theory/bayesOptimal/fixedPoints.ts';
import {
  committeeFreeEntropy,
  conjugateAt,
  evolve,
  freeEntropyOf,
} from '../../../../src/theory/bayesOptimal/committee/committeeModel.ts';
import type { CommitteeState } from '../../../../src/theory/bayesOptimal/committee/committeeModel.ts';
import type { Modes } from '../../../../src/theory/bayesOptimal/committee/modes.ts';
import { signPairAverages } from '../../../../src/theory/bayesOptimal/committee/signPairAverages.ts';
import { uninformedState } from '../../../../src/theory/bayesOptimal/committee/uninformedState.ts';
import { perceptron } from '../populations.ts';
import { modelOf } from './models.ts';

/** The state with given eigenvalues of q. */
function stateOf(sum: number, difference: number): CommitteeState {
  return {
    overlap: { sum, difference },
    variance: { sum: 1 - sum, difference: 1 - difference },
  };
}

const modes = ['sum', 'difference'] as const;

const changed = (values: Modes, mode: keyof Modes, by: number): Modes => ({
  ...values,
  [mode]: values[mode] + by,
});

describe('the averages over labels of two sign units', () => {
  it('have the free entropy whose derivatives are half the information', () => {
    const step = 1e-4;
    const { overlap, variance } = stateOf(0.7, 0.3);
    const { information } = signPairAverages(overlap, variance, 1);
    for (const mode of modes) {
      const at = (by: number) =>
        signPairAverages(changed(overlap, mode, by), changed(variance, mode, -by), 1).freeEntropy;
      // A central difference: its error is step² times a third derivative of order 1.
      expect((at(step) - at(-step)) / step).toBeCloseTo(information[mode], 6);
    }
  });

  it('do not depend on the rule where one takes over from the other', () => {
    for (const [sum, difference] of [
      [0.8, 0.59],
      [0.8, 0.61],
    ] as const) {
      const { overlap, variance } = stateOf(sum, difference);
      const rough = signPairAverages(overlap, variance, 1);
      const fine = signPairAverages(overlap, variance, 1.6);
      expect(rough.information.sum).toBeCloseTo(fine.information.sum, 8);
      expect(rough.information.difference).toBeCloseTo(fine.information.difference, 8);
      expect(rough.freeEntropy).toBeCloseTo(fine.freeEntropy, 9);
    }
  });
});

describe('the prior of a pair of binary weights', () => {
  it('has the free entropy whose derivatives are half the overlaps', () => {
    const { prior } = modelOf('binary');
    const step = 1e-4;
    const conjugate = { sum: 2.3, difference: 0.8 };
    const { overlap } = prior.knowledge(conjugate, 1);
    for (const mode of modes) {
      const at = (by: number) => prior.knowledge(changed(conjugate, mode, by), 1).freeEntropy;
      expect((at(step) - at(-step)) / step).toBeCloseTo(overlap[mode], 6);
    }
  });

  it('is that of two single weights where neither tells of the other', () => {
    const single = bayesModel(perceptron({ weights: 'binary' })).prior;
    for (const r of [0.5, 3, 20]) {
      const { variance, freeEntropy } = modelOf('binary').prior.knowledge(
        { sum: r, difference: r },
        1,
      );
      expect(variance.sum / single.variance(r)).toBeCloseTo(1, 8);
      expect(variance.difference / single.variance(r)).toBeCloseTo(1, 8);
      expect(freeEntropy).toBeCloseTo(2 * single.freeEntropy(r), 9);
    }
  });
});

describe('the state evolution of two sign units', () => {
  it.each(['spherical', 'binary'] as const)(
    'ends where plain iteration ends, %s weights',
    (weights) => {
      const model = modelOf(weights);
      const alpha = weights === 'spherical' ? 3 : 1.75;
      let state = stateOf(1e-3, 1e-4);
      for (let step = 0; step < 160; step++) state = evolve(modelOf(weights, 0.7), alpha, state);
      const found = uninformedState(model, alpha);
      // What the coarser points are off by, and what 160 steps have left.
      expect(found?.overlap.sum).toBeCloseTo(state.overlap.sum, 5);
      expect(found?.overlap.difference).toBeCloseTo(state.overlap.difference, 5);
      expect(found?.residual).toBeLessThan(1e-10);
    },
  );

  it('ends where the free entropy is stationary, and d(free entropy)/dα is that of a label', () => {
    const [alpha, step] = [2.6, 1e-3];
    const model = modelOf('spherical');
    const at = (a: number) => uninformedState(model, a) as CommitteeState;
    const here = at(alpha);
    const conjugate = conjugateAt(model, alpha, here);
    for (const mode of modes) {
      const by = 1e-4;
      const entropy = (shift: number) =>
        committeeFreeEntropy(model, alpha, changed(conjugate, mode, shift), here);
      expect((entropy(by) - entropy(-by)) / (2 * by)).toBeCloseTo(0, 6);
    }
    const { freeEntropy } = signPairAverages(here.overlap, here.variance, 1);
    const entropy = (a: number) => freeEntropyOf(model, a, at(a));
    expect((entropy(alpha + step) - entropy(alpha - step)) / (2 * step)).toBeCloseTo(
      freeEntropy,
      5,
    );
  });

  it('learns from few samples in proportion, E[∂log Z/∂ω₊]² α', () => {
    const alpha = 1e-5;
    const { information } = signPairAverages(
      { sum: 0, difference: 0 },
      { sum: 1, difference: 1 },
      1,
    );
    const { overlap } = uninformedState(modelOf('spherical'), alpha) as CommitteeState;
    // At ω = 0 the labels ±2 have P = ¼ and pull along the sum by 4·φ(0)/√2 = √(4/π): I = 2/π.
    expect(information.sum).toBeCloseTo(2 / Math.PI, 12);
    expect(overlap.sum / (alpha * information.sum)).toBeCloseTo(1, 4);
    expect(overlap.difference).toBe(0);
  });

  it('learns from many samples as two perceptrons would, each told by the other’s sign', () => {
    const alpha = 60;
    const { overlap, variance } = uninformedState(modelOf('spherical'), alpha) as CommitteeState;
    const own = 0.5 * (variance.sum + variance.difference);
    const single = uninformedFixedPoint(bayesModel(perceptron({})), alpha)?.variance ?? NaN;
    // Samples that leave both signs open are a share of order √V ≈ 1.4/α.
    expect(own / single).toBeGreaterThan(1);
    expect(own / single).toBeLessThan(1 + 5 / alpha);
    expect(0.5 * (overlap.sum - overlap.difference)).toBeLessThan(own ** 1.5);
  });
});
