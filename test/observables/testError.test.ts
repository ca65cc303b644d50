import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianTrapezoid } from '../../src/numerics/gaussianTrapezoid.ts';
import { normalCdf } from '../../src/numerics/specialFunctions.ts';
import { testError } from '../../src/observables/testError.ts';
import {
  freshSamples,
  learnerPairs,
  linearPopulations,
  monteCarlo,
  signedPopulations,
} from './populations.ts';

const mixture = { kind: 'mixture', rho: 0.2, delta: 1, flips: 0 } as const;
const perceptron = {
  kind: 'perceptron',
  output: 'sign',
  noise: 0,
  flips: 0,
  weights: 'spherical',
} as const;

describe('testError', () => {
  it('is the misclassification rate of samples drawn from the definition', () => {
    fc.assert(
      fc.property(signedPopulations, learnerPairs, (population, { own, source }) => {
        const samples = freshSamples(population, own, source, 20_000);
        const { mean, stderr } = monteCarlo(samples, ({ label, field }) =>
          Math.sign(field) === label ? 0 : 1,
        );
        // Five standard errors; 1e-4 for rates whose estimated error is zero.
        expect(Math.abs(testError(population, own) - mean)).toBeLessThan(5 * stderr + 1e-4);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('is the mean squared distance to the pre-label where labels are real', () => {
    fc.assert(
      fc.property(linearPopulations, learnerPairs, (population, { own, source }) => {
        const samples = freshSamples(population, own, source, 20_000);
        const { mean, stderr } = monteCarlo(samples, ({ clean, field }) => (field - clean) ** 2);
        expect(Math.abs(testError(population, own) - mean)).toBeLessThan(5 * stderr);
      }),
      { numRuns: 10, seed: 4 },
    );
  });

  it('is ½ − ½∫Du tanh(βu/2)(2Φ(κu)−1), κ = m/√(q−m²), for logit labels', () => {
    const rule = gaussianTrapezoid(0.02, 40);
    for (const beta of [0.3, 2, 15]) {
      const population = { ...perceptron, output: 'logit', beta } as const;
      for (const r of [0.2, 0.7, 0.95]) {
        const kappa = r / Math.sqrt(1 - r * r);
        const integral = rule.nodes.reduce((sum, u, i) => {
          const known = Math.tanh(0.5 * beta * u) * (2 * normalCdf(kappa * u) - 1);
          return sum + (rule.weights[i] as number) * known;
        }, 0);
        const error = testError(population, { m: r, q: 1, bias: 0 });
        expect(error).toBeCloseTo(0.5 - 0.5 * integral, 13);
      }
    }
  });

  it('counts flipped labels against the learner: p + (1 − 2p)ε', () => {
    const learner = { m: 0.8, q: 1.5, bias: -0.4 };
    for (const population of [mixture, perceptron]) {
      const clean = testError(population, learner);
      expect(testError({ ...population, flips: 0.1 }, learner)).toBeCloseTo(0.1 + 0.8 * clean, 15);
    }
  });

  it('gives the published student errors of Saglietti & Zdeborová from their order parameters', () => {
    // α = 3 and 6, teacher l2 0.1, student l2 1e-5; five digits are printed.
    expect(testError(mixture, { m: 0.85485, q: 2.63385, bias: -1.5499 })).toBeCloseTo(0.18852, 5);
    expect(testError(mixture, { m: 0.91394, q: 2.29828, bias: -1.47323 })).toBeCloseTo(0.17492, 5);
  });

  it('is arccos(m/√q)/π for a noiseless perceptron, and continuous in the bias there', () => {
    const learner = { m: 0.9, q: 1, bias: 0 };
    expect(testError(perceptron, learner)).toBeCloseTo(Math.acos(0.9) / Math.PI, 15);
    const shifted = testError(perceptron, { ...learner, bias: 1e-9 });
    expect(Math.abs(shifted - testError(perceptron, learner))).toBeLessThan(1e-9);
  });

  it('is zero for the rule itself, also when rounding puts m² above q', () => {
    expect(testError(perceptron, { m: 3, q: 9 * (1 - 1e-16), bias: 0 })).toBe(0);
    expect(testError(perceptron, { m: 1 + 1e-15, q: 1, bias: 0 })).toBe(0);
  });

  it('is a guess for a learner that is zero, and the rarer label for one with a bias only', () => {
    expect(testError(mixture, { m: 0, q: 0, bias: 0 })).toBe(0.5);
    expect(testError(mixture, { m: 0, q: 0, bias: -1 })).toBe(0.2);
    expect(testError(mixture, { m: 0, q: 0, bias: 1 })).toBe(0.8);
    expect(testError(perceptron, { m: 0, q: 0, bias: 1 })).toBe(0.5);
  });
});
