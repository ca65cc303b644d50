import { describe, expect, it } from 'vitest';
import { activationMoments } from '../../../../src/problem/features.ts';
import type { Activation } from '../../../../src/problem/features.ts';
import { parseProblem } from '../../../../src/problem/parseProblem.ts';
import { gaussLegendre } from '../../../../src/numerics/gaussLegendre.ts';
import { normalCdf } from '../../../../src/numerics/specialFunctions.ts';
import {
  featureGroups,
  marchenkoPastur,
} from '../../../../src/theory/chain/weights/featureGroups.ts';
import { solveTheory } from '../../../../src/theory/solveTheory.ts';
import { logistic, solved } from '../../problems.ts';

/** E[f(x)] of a standard normal x for f smooth on either side of 0. */
function gaussianAverage(f: (x: number) => number): number {
  const { nodes, weights } = gaussLegendre(80);
  return nodes.reduce((sum, node, i) => {
    const x = 6 * (1 + node);
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    return sum + 6 * (weights[i] as number) * density * (f(x) + f(-x));
  }, 0);
}

describe('the moments of an activation', () => {
  it.each<[Activation, (x: number) => number]>([
    ['erf', (x) => 2 * normalCdf(Math.SQRT2 * x) - 1],
    ['tanh', Math.tanh],
    ['relu', (x) => Math.max(0, x) - 1 / Math.sqrt(2 * Math.PI)],
    ['sign', Math.sign],
  ])('%s are its Gaussian averages', (name, phi) => {
    const { linear, rest } = activationMoments(name);
    expect(gaussianAverage(phi)).toBeCloseTo(0, 12);
    expect(gaussianAverage((x) => x * phi(x))).toBeCloseTo(linear, 12);
    expect(gaussianAverage((x) => phi(x) ** 2) - linear * linear).toBeCloseTo(rest, 12);
  });
});

describe('the spectrum of random features', () => {
  it.each([0.2, 1, 1.01, 5])('has the moments of Marchenko–Pastur: ψ = %s', (ratio) => {
    const moment = (f: (s: number) => number) =>
      marchenkoPastur(ratio).reduce((sum, { value, weight }) => sum + weight * f(value), 0);
    expect(moment(() => 1)).toBeCloseTo(1, 12);
    expect(moment((s) => s)).toBeCloseTo(1, 12);
    expect(moment((s) => s * s)).toBeCloseTo(1 + ratio, 11);
    // E[1/(s + c)] solves c ψ g² + (1 − ψ + c) g − 1 = 0 with the least c that activations have.
    const c = 0.07;
    const linear = 1 - ratio + c;
    const trace = (Math.sqrt(linear * linear + 4 * c * ratio) - linear) / (2 * c * ratio);
    expect(moment((s) => 1 / (s + c))).toBeCloseTo(trace, 11);
  });

  it('shares its mass among as many features as there are', () => {
    const total = featureGroups({ count: 2.5, activation: 'erf' }).reduce(
      (sum, { share }) => sum + share,
      0,
    );
    expect(total).toBeCloseTo(2.5, 12);
  });
});

describe('learners on random features', () => {
  const features = (count: number, activation: Activation = 'erf') => ({ count, activation });
  const population = { kind: 'perceptron' as const };

  it('approach the kernel machine of infinitely many features', () => {
    const at = (count: number) =>
      solved(
        { population, alpha: 2, learners: [logistic('a', 0.1, { features: features(count) })] },
        'a',
      );
    const [many, more, most] = [at(50), at(500), at(5000)];
    // Errors fall like 1/count.
    const ratio = (many.testError - most.testError) / (more.testError - most.testError);
    expect(ratio).toBeGreaterThan(8);
    expect(ratio).toBeLessThan(13);
  });

  it('are covered alone, and not as teachers or students', () => {
    const chain = [
      logistic('teacher', 0.1, { features: features(1) }),
      logistic('student', 0.1, { targets: { from: 'teacher' } }),
      logistic('featured', 0.1, { features: features(2), targets: { from: 'student' } }),
    ];
    const answer = solveTheory(parseProblem({ population, alpha: 2, learners: chain }));
    expect(answer.learners['teacher']?.converged).toBe(true);
    for (const name of ['student', 'featured']) {
      expect(answer.learners[name]).toMatchObject({
        converged: false,
        reason: expect.stringContaining('random features') as string,
      });
    }
    expect(answer.overlaps).toEqual({});
  });
});
