import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Perceptron } from '../../../src/problem/population.ts';
import { bayesModel, knowledgeAt } from '../../../src/theory/bayesOptimal/bayesModel.ts';
import {
  bayesFixedPoints,
  bayesFreeEntropy,
  uninformedFixedPoint,
} from '../../../src/theory/bayesOptimal/fixedPoints.ts';
import type { BayesFixedPoint } from '../../../src/theory/bayesOptimal/fixedPoints.ts';
import { bayesError, gibbsError } from '../../../src/theory/bayesOptimal/signErrors.ts';
import { uniform } from '../../uniform.ts';
import { perceptron } from './populations.ts';

function uninformed(population: Partial<Perceptron>, alpha: number): BayesFixedPoint {
  const found = uninformedFixedPoint(bayesModel(perceptron(population)), alpha);
  if (found === null) throw new Error('no fixed point');
  return found;
}

const arbitraryPopulation = fc.oneof(
  fc.record({
    output: fc.constant('sign' as const),
    noise: fc.constantFrom(0, 0.1, 2),
    flips: fc.constantFrom(0, 0.05),
    weights: fc.constantFrom('spherical' as const, 'binary' as const),
  }),
  fc.record({
    output: fc.constant('logit' as const),
    beta: fc.constantFrom(0.5, 2, 8),
    flips: fc.constantFrom(0, 0.1),
    weights: fc.constantFrom('spherical' as const, 'binary' as const),
  }),
  fc.record({ output: fc.constant('linear' as const), noise: uniform(0.05, 2) }),
);

const arbitraryCase = fc.record({
  population: arbitraryPopulation.map(perceptron),
  capacity: fc.constantFrom(1, 0.6),
  alpha: uniform(0.1, 6),
});

describe('the state evolution of Bayes-optimal learning', () => {
  it.each([
    [0.5, 0.322395],
    [1, 0.254373],
    [2, 0.174534],
    [5, 0.083935],
  ])('gives noise-free signs at α = %d the known error', (alpha, error) => {
    expect(bayesError(uninformed({}, alpha).variance)).toBeCloseTo(error, 6);
  });

  it('lets the errors of Bayes and Gibbs fall like .442/α and .625/α', () => {
    const point = uninformed({}, 1e4);
    expect(1e4 * bayesError(point.variance)).toBeCloseTo(0.442, 3);
    expect(1e4 * gibbsError(point.variance)).toBeCloseTo(0.625, 3);
  });

  it('is ridge regression at λ = noise for real labels', () => {
    // m of ridge regression: Marchenko & Pastur, V = 1 − m with (1 − V)(V + ν) = α V.
    for (const [alpha, noise] of [
      [0.5, 0.25],
      [2, 0.25],
      [4, 1],
    ] as const) {
      const { variance } = uninformed({ output: 'linear', noise }, alpha);
      expect((1 - variance) * (variance + noise)).toBeCloseTo(alpha * variance, 12);
    }
  });

  it('solves its equation to 1e−12 whatever the population, without regard to the quadrature', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ population, capacity, alpha }) => {
        const points = bayesFixedPoints(bayesModel(population, capacity), alpha);
        const finer = bayesFixedPoints(bayesModel(population, capacity, 1.6), alpha);
        expect(points.length).toBeGreaterThan(0);
        points.forEach((point, i) => {
          if (point.stable) expect(point.residual).toBeLessThan(1e-12);
          // Roots move more than the map where α(r) is flat: 1e−12 is a bound for both.
          expect(Math.abs(point.overlap - (finer[i]?.overlap ?? NaN))).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 4, seed: 4 },
    );
  });

  it('starts from the first fixed point, which is the only one of spherical weights', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ population, capacity, alpha }) => {
        const model = bayesModel(population, capacity);
        const all = bayesFixedPoints(model, alpha);
        const first = uninformedFixedPoint(model, alpha);
        expect(first?.overlap).toBeCloseTo(all[0]?.overlap ?? NaN, 10);
        if (population.weights === 'spherical') expect(all).toHaveLength(1);
      }),
      { numRuns: 10, seed: 5 },
    );
  });

  it('is where the free entropy is stationary in q and in its conjugate', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ population, capacity, alpha }) => {
        const model = bayesModel(population, capacity);
        const point = uninformedFixedPoint(model, alpha);
        if (point === null || point.variance === 0) return;
        const { conjugate: r, overlap: q, variance: V } = point;
        const step = 1e-4;
        const entropy = (conjugate: number, overlap: number, variance: number) =>
          bayesFreeEntropy(model, alpha, { conjugate, overlap, variance });
        const inR = entropy(r * (1 + step), q, V) - entropy(r * (1 - step), q, V);
        const d = step * Math.min(q, V);
        const inQ = entropy(r, q + d, V - d) - entropy(r, q - d, V + d);
        // Central differences: an error of step² per unit of r and q, and rounding over step.
        expect(Math.abs(inR) / (2 * step * r)).toBeLessThan(1e-6);
        expect(Math.abs(inQ) / (2 * d)).toBeLessThan(1e-6 * (1 + r));
      }),
      { numRuns: 20, seed: 6 },
    );
  });

  it('never knows less with more samples or inputs', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ population, capacity, alpha }) => {
        const at = (ratio: number, share: number) =>
          uninformedFixedPoint(bayesModel(population, share), ratio)?.overlap ?? NaN;
        const here = at(alpha, 0.9 * capacity);
        expect(at(1.1 * alpha, 0.9 * capacity)).toBeGreaterThanOrEqual(here);
        expect(at(alpha, capacity)).toBeGreaterThanOrEqual(here);
      }),
      { numRuns: 10, seed: 7 },
    );
  });

  it('keeps the digits of what little is left to know', () => {
    const model = bayesModel(perceptron({ weights: 'binary' }));
    const { variance, overlap } = knowledgeAt(model, 200);
    expect(overlap).toBe(1);
    // e^{−r/2} √(π/(2r)) (1 + O(1/r)): Laplace's method on E[1/cosh].
    expect(variance / (Math.exp(-100) * Math.sqrt(Math.PI / 400))).toBeCloseTo(1, 1);
  });
});
