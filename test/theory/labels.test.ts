import { describe, expect, it } from 'vitest';
import type { ProblemInput } from '../../src/problem/problem.ts';
import { logistic, solved } from './problems.ts';

type PopulationInput = ProblemInput['population'];

/** A student distilled from a teacher, both with the logistic loss. */
function student(population: PopulationInput, rest: object = {}) {
  const learners = [
    logistic('teacher', 0.1, rest),
    logistic('student', 0.01, {
      capacity: 0.6,
      targets: { from: 'teacher', mixing: 0.5 },
      ...rest,
    }),
  ];
  return solved({ population, alpha: 2, learners }, 'student');
}

/** Largest difference of any observable. */
function distance(one: object, other: object): number {
  const entries = Object.entries(one) as [keyof typeof other, number][];
  return Math.max(...entries.map(([name, value]) => Math.abs(value - (other[name] as number))));
}

const sign = { kind: 'perceptron' } as const;
const logit = (beta: number, flips = 0): PopulationInput => {
  return { kind: 'perceptron', output: 'logit', beta, flips };
};

describe('a logistic learner', () => {
  it('sees signs in logit labels that are steep, with an error of order 1/β²', () => {
    const limit = student(sign);
    expect(distance(student(logit(1e5)), limit)).toBeLessThan(1e-8);
    const [far, near] = [distance(student(logit(20)), limit), distance(student(logit(40)), limit)];
    expect(far / near).toBeGreaterThan(3.5);
    expect(far / near).toBeLessThan(4.5);
  });

  it('sees coin flips in logit labels that are flat, as in labels that are almost all flipped', () => {
    const flat = student(logit(1e-3));
    expect(flat.testError).toBeCloseTo(0.5, 3);
    expect(distance(flat, student({ ...sign, flips: 0.4999 }))).toBeLessThan(2e-3);
  });

  it('finds no bias where labels have none, and the same weights as without one', () => {
    for (const population of [{ ...sign, flips: 0.1 }, logit(1.5, 0.1)]) {
      const without = student(population);
      const { bias, ...rest } = student(population, { bias: true });
      expect(bias).toBeCloseTo(0, 9);
      expect(distance(rest, without)).toBeLessThan(1e-6);
    }
  });

  it('has less of the signal the more labels are flipped, and none at one half', () => {
    const clean = { kind: 'mixture', rho: 0.3 } as const;
    const signal = [0, 0.1, 0.25, 0.4, 0.4999].map((flips) => student({ ...clean, flips }).m);
    signal.slice(1).forEach((m, i) => expect(m).toBeLessThan(signal[i] as number));
    expect(signal[4]).toBeCloseTo(0, 3);
  });
});
