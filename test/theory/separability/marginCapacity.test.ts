import { describe, expect, it } from 'vitest';
import type { Mixture, Perceptron } from '../../../src/problem/population.ts';
import { gardnerCapacity } from '../../../src/theory/separability/gardnerCapacity.ts';
import { marginCapacity } from '../../../src/theory/separability/marginCapacity.ts';
import { solved } from '../problems.ts';

function mixture(rho: number, rest: Partial<Mixture> = {}): Mixture {
  return { kind: 'mixture', rho, delta: 1, flips: 0, ...rest };
}

function perceptron(rest: Partial<Perceptron> = {}): Perceptron {
  return { kind: 'perceptron', output: 'sign', noise: 0, flips: 0, weights: 'spherical', ...rest };
}

const full = { capacity: 1, bias: true, margin: 0 };

describe('the number of samples per input that can be separated', () => {
  it('is that of Mignacco et al. for the mixture', () => {
    expect(marginCapacity({ ...full, population: mixture(0.2) })).toBeCloseTo(4.849, 3);
    expect(marginCapacity({ ...full, population: mixture(0.5) })).toBeCloseTo(3.7, 3);
  });

  it('is η times that of noise Δ/η for a learner of capacity η (P3)', () => {
    const half = marginCapacity({ ...full, population: mixture(0.2), capacity: 0.5 });
    const scaled = marginCapacity({ ...full, population: mixture(0.2, { delta: 2 }) });
    expect(half).toBeCloseTo(1.804, 3);
    expect(half).toBeCloseTo(0.5 * scaled, 12);
  });

  it.each([
    [1e-9, 0.5],
    [1, 0.438939],
    [2, 0.34493],
    [3, 0.272522],
  ])('is 1/κ* of Candès & Sur for logit labels, γ = %d', (beta, reference) => {
    const population = perceptron({ output: 'logit', beta });
    for (const bias of [false, true]) {
      // Balanced labels: at the optimum the bias is 0.
      expect(1 / marginCapacity({ ...full, population, bias })).toBeCloseTo(reference, 6);
    }
  });

  it('has no bound for labels that the learner can express, and grows towards that', () => {
    expect(marginCapacity({ ...full, population: perceptron() })).toBe(Number.POSITIVE_INFINITY);
    const [some, less] = [1e-4, 1e-6].map((noise) =>
      marginCapacity({ ...full, population: perceptron({ noise }) }),
    ) as [number, number];
    // Errors lie within √noise of the boundary: α* falls as its inverse.
    expect(less / some).toBeCloseTo(10, 1);
  });

  it('is 2 for labels without any signal, whatever makes them so', () => {
    const coin = perceptron({ flips: 0.5 - 1e-9 });
    expect(marginCapacity({ ...full, population: coin, bias: false })).toBeCloseTo(2, 8);
    const far = mixture(0.5, { delta: 1e12 });
    expect(marginCapacity({ ...full, population: far })).toBeCloseTo(2, 5);
  });

  it('falls with flips of labels', () => {
    const at = (flips: number) => marginCapacity({ ...full, population: mixture(0.2, { flips }) });
    expect(at(0.1)).toBeLessThan(at(0.05));
    expect(at(0.05)).toBeLessThan(at(0));
  });

  it('is Gardner’s with a margin, random labels', () => {
    [2, 0.961205, 0.519572].forEach((reference, i) =>
      expect(gardnerCapacity(i / 2)).toBeCloseTo(reference, 6),
    );
    const coin = perceptron({ flips: 0.5 - 1e-9 });
    const question = { population: coin, capacity: 1, bias: false, margin: 0.5 };
    expect(marginCapacity(question)).toBeCloseTo(gardnerCapacity(0.5), 6);
  });

  it.each([perceptron(), mixture(0.3)])(
    'with the margin of the hinge’s least norm is its own α ($kind)',
    (population) => {
      for (const alpha of [0.7, 2]) {
        const svm = { name: 'svm', loss: 'hinge', l2: 1e-7, bias: false } as const;
        // Hard-margin learners have y h ≥ 1, a margin of 1/√q in units of ‖w‖/√N.
        const { q } = solved({ population, alpha, learners: [svm] }, 'svm');
        const question = { population, capacity: 1, bias: false, margin: 1 / Math.sqrt(q) };
        expect(marginCapacity(question)).toBeCloseTo(alpha, 4);
      }
    },
  );

  it('refuses real labels and negative margins', () => {
    const real = perceptron({ output: 'linear' });
    expect(() => marginCapacity({ ...full, population: real })).toThrow('real labels');
    const negative = { ...full, population: mixture(0.2), margin: -1 };
    expect(() => marginCapacity(negative)).toThrow('at least 0');
  });
});
