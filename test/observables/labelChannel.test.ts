import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelChannel } from '../../src/observables/labelChannel.ts';
import { populationSchema } from '../../src/problem/population.ts';
import type { Perceptron } from '../../src/problem/population.ts';
import { uniform } from '../uniform.ts';

function perceptron(rest: Partial<Perceptron>): Perceptron {
  return populationSchema.parse({ kind: 'perceptron', ...rest }) as Perceptron;
}

function at(population: Perceptron, variance: number, label: number, mean: number) {
  const out = { probability: 0, pull: 0, slope: 0 };
  labelChannel(population, variance)(label, mean, out);
  return out;
}

const populations = fc.constantFrom(
  perceptron({}),
  perceptron({ noise: 0.4 }),
  perceptron({ flips: 0.07 }),
  perceptron({ output: 'logit', beta: 2 }),
  perceptron({ output: 'logit', beta: 0.5, flips: 0.1 }),
);

describe('the label channel', () => {
  it('gives both labels probabilities that sum to 1', () => {
    fc.assert(
      fc.property(populations, uniform(0.01, 1), uniform(-8, 8), (population, variance, mean) => {
        const sum =
          at(population, variance, 1, mean).probability +
          at(population, variance, -1, mean).probability;
        expect(sum).toBeCloseTo(1, 13);
      }),
      { seed: 1 },
    );
  });

  it('has the derivatives of its logarithm', () => {
    fc.assert(
      fc.property(
        populations,
        uniform(0.05, 1),
        uniform(-2, 2),
        fc.constantFrom(1, -1),
        (population, variance, mean, label) => {
          const step = 1e-4;
          const [left, here, right] = [-step, 0, step].map((shift) =>
            at(population, variance, label, mean + shift),
          ) as [ReturnType<typeof at>, ReturnType<typeof at>, ReturnType<typeof at>];
          const first = Math.log(right.probability / left.probability) / (2 * step);
          const second = (right.pull - left.pull) / (2 * step);
          // Central differences err by step² times third derivatives, which V^{-3/2} bounds.
          expect(Math.abs(first - here.pull)).toBeLessThan(1e-5 * (1 + Math.abs(first)));
          expect(Math.abs(second - here.slope)).toBeLessThan(1e-5 * (1 + Math.abs(second)));
        },
      ),
      { seed: 2 },
    );
  });

  it('averages σ(βu) over the pre-label for logit labels', () => {
    // ∫Dz σ(β(ω + √V z)) by a fine trapezoidal rule.
    const [beta, variance, mean] = [3, 0.6, -0.7];
    let sum = 0;
    for (let z = -9; z <= 9; z += 0.01) {
      const u = mean + Math.sqrt(variance) * z;
      sum += (0.01 * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI) / (1 + Math.exp(-beta * u));
    }
    const population = perceptron({ output: 'logit', beta });
    expect(at(population, variance, 1, mean).probability).toBeCloseTo(sum, 12);
  });

  it('keeps its digits where a label is all but impossible', () => {
    // φ(x)/Φ(x) = t + 1/t − 2/t³ + 10/t⁵ − 74/t⁷ + … at x = −t.
    const { pull, slope } = at(perceptron({}), 1, 1, -100);
    expect(pull).toBeCloseTo(100 + 1e-2 - 2e-6 + 1e-9, 11);
    expect(slope).toBeCloseTo(-1 + 1e-4 - 6e-8, 9);
    expect(at(perceptron({}), 1e-12, 1, -3).pull).toBeCloseTo(3e12, -2);
  });

  it('joins its two expressions of the tail without a step', () => {
    const [left, right] = [-5 - 1e-13, -5 + 1e-13].map((x) => at(perceptron({}), 1, 1, x).pull);
    expect(Math.abs((left ?? NaN) - (right ?? NaN))).toBeLessThan(1e-12);
  });

  it('does not exist for real labels', () => {
    expect(() => labelChannel(perceptron({ output: 'linear' }), 1)).toThrow(RangeError);
  });
});
