import { describe, expect, it } from 'vitest';
import {
  covarianceSchema,
  meanVariance,
  largestVariance,
  varianceAt,
} from '../../src/problem/covariance.ts';
import { InputError } from '../../src/problem/inputError.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';

/** ∫₀¹ s(t) dt by the midpoint rule. */
function meanOf(covariance: ReturnType<typeof covarianceSchema.parse>): number {
  const steps = 100_000;
  let total = 0;
  for (let i = 0; i < steps; i++) total += varianceAt(covariance, (i + 0.5) / steps);
  return total / steps;
}

describe('the variances of a covariance', () => {
  it.each([0, 0.5, 0.99, 1, 1 + 1e-9, 1.5, 3])('of a power law %s have mean 1', (exponent) => {
    const law = covarianceSchema.parse({ kind: 'power-law', exponent });
    // The midpoint rule is off by the curvature of s at the cutoff, where it is steepest.
    expect(meanOf(law)).toBeCloseTo(1, 5);
    expect(meanVariance(law)).toBe(1);
    expect(largestVariance(law)).toBe(varianceAt(law, 0.005));
    expect(varianceAt(law, 0.2) / varianceAt(law, 0.4)).toBeCloseTo(2 ** exponent, 12);
  });

  it('of two blocks have the given ratio and mean 1', () => {
    const blocks = covarianceSchema.parse({ kind: 'two-block', share: 0.3, ratio: 25 });
    expect(varianceAt(blocks, 0.299) / varianceAt(blocks, 0.301)).toBeCloseTo(25, 12);
    expect(meanVariance(blocks)).toBeCloseTo(1, 14);
    expect(meanOf(blocks)).toBeCloseTo(1, 10);
  });

  it('of a spectrum are those that are given', () => {
    const values = [
      { share: 0.25, variance: 4 },
      { share: 0.75, variance: 0.5 },
    ];
    const spectrum = covarianceSchema.parse({ kind: 'spectrum', values });
    expect([0.1, 0.3, 0.999].map((t) => varianceAt(spectrum, t))).toEqual([4, 0.5, 0.5]);
    expect(meanVariance(spectrum)).toBe(1.375);
    expect(largestVariance(spectrum)).toBe(4);
  });
});

describe('what a covariance and features rule out', () => {
  const square = { name: 'a', loss: 'square', l2: 0.1 };
  const features = { count: 2, activation: 'relu' };
  const perceptron = (rest: object) => ({ kind: 'perceptron', ...rest });
  const incomplete = { kind: 'spectrum', values: [{ share: 0.4, variance: 1 }] };
  it.each<[object, object, string]>([
    [
      perceptron({ covariance: incomplete }),
      square,
      'the shares of population.covariance sum to 0.4; they must sum to 1',
    ],
    [
      perceptron({ covariance: { kind: 'power-law', exponent: 1 } }),
      { ...square, features },
      'learners.a.features are given; they need inputs without covariance',
    ],
    [
      { kind: 'mixture' },
      { ...square, features },
      'learners.a.features are given; they need population.kind "perceptron", and it is "mixture"',
    ],
    [
      perceptron({}),
      { ...square, features, capacity: 0.5 },
      'learners.a.capacity is 0.5; it must be 1 with features, which are made of all inputs',
    ],
    [
      perceptron({}),
      { ...square, bias: true, training: { method: 'gradient-flow', time: 1 } },
      'learners.a.bias is true; it must be false for gradient flow',
    ],
    [
      { kind: 'mixture' },
      { ...square, training: { method: 'gradient-flow', time: 1 } },
      'learners.a.bias is true by default on a mixture; it must be false for gradient flow',
    ],
    [
      perceptron({}),
      { ...square, loss: 'logistic', training: { method: 'gradient-flow', time: 1 } },
      'learners.a.training.method is "gradient-flow"; it must be',
    ],
    [
      perceptron({}),
      { ...square, training: { method: 'gradient-flow', time: 1, targets: 'concurrent' } },
      'learners.a.training.targets is "concurrent"; it needs targets',
    ],
  ])('%j %j', (population, learner, message) => {
    const parse = () => parseProblem({ population, alpha: 2, learners: [learner] });
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(message);
  });

  it.each([{ time: 0.5 }, { capacity: 0.5 }, { method: 'minimise' }])(
    'a concurrent source must flow as long on the same matrix, not %j',
    ({ time = 2, capacity = 1, method = 'gradient-flow' }) => {
      const flow = { method, ...(method === 'gradient-flow' && { time }) };
      const student = {
        name: 'b',
        loss: 'square',
        l2: 0,
        targets: { from: 'a' },
        training: { method: 'gradient-flow', time: 1, targets: 'concurrent' },
      };
      const learners = [{ ...square, capacity, training: flow }, student];
      expect(() => parseProblem({ population: perceptron({}), alpha: 2, learners })).toThrow(
        'learners.b.training.targets is "concurrent"; a must follow a gradient flow of the labels',
      );
    },
  );

  it('names the kinds of covariance where there is no such kind', () => {
    const population = { kind: 'perceptron', covariance: { kind: 'powerlaw', exponent: 1 } };
    const parse = () => parseProblem({ population, alpha: 2, learners: [square] });
    expect(parse).toThrow(/population\.covariance\.kind is "powerlaw".*did you mean "power-law"/);
  });
});
