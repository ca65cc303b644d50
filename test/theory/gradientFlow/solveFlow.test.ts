import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../../src/problem/problem.ts';
import { solveTheory } from '../../../src/theory/solveTheory.ts';
import { uniform } from '../../uniform.ts';
import { solved } from '../problems.ts';

type PopulationInput = Extract<ProblemInput['population'], { kind: 'perceptron' }>;

const flow = (time: number) => ({ method: 'gradient-flow', time }) as const;

/** A teacher and a student with square loss on a perceptron, both trained alike. */
function pair(
  population: Omit<PopulationInput, 'kind'>,
  { alpha, ridges, mixing }: { alpha: number; ridges: readonly [number, number]; mixing: number },
  training?: ReturnType<typeof flow>,
): ProblemInput {
  const common = { loss: 'square' as const, ...(training && { training }) };
  return {
    population: { kind: 'perceptron', ...population },
    alpha,
    learners: [
      { name: 'teacher', l2: ridges[0], ...common },
      { name: 'student', l2: ridges[1], ...common, targets: { from: 'teacher', mixing } },
    ],
  };
}

const populations: Omit<PopulationInput, 'kind'>[] = [
  { output: 'linear', noise: 0.3 },
  { output: 'sign', noise: 0.2, flips: 0.1 },
  { output: 'logit', beta: 2 },
];

describe('a gradient flow', () => {
  it('ends, after a long time, at the minimisers of chain state evolution in every observable', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...populations),
        fc.record({
          alpha: uniform(0.3, 4),
          ridges: fc.tuple(uniform(0.05, 2), uniform(0.05, 2)),
          mixing: uniform(-0.5, 1.5),
        }),
        (population, setting) => {
          const ends = solveTheory(parseProblem(pair(population, setting, flow(2e3))));
          const minima = solveTheory(parseProblem(pair(population, setting)));
          expect(ends.overlaps['teacher,student']).toBeCloseTo(
            minima.overlaps['teacher,student'] as number,
            // Both sides are closed forms up to quadratures of 1e−7 or better in training errors.
            6,
          );
          for (const name of ['teacher', 'student']) {
            const [end, minimum] = [ends.learners[name], minima.learners[name]];
            if (!end?.converged || !minimum?.converged) throw new Error('no answer');
            expect(Object.keys(end.observables).sort()).toEqual(
              Object.keys(minimum.observables).sort(),
            );
            for (const [key, value] of Object.entries(minimum.observables)) {
              const found = end.observables[key as keyof typeof end.observables] as number;
              expect(Math.abs(found - value), key).toBeLessThan(2e-6 * (1 + Math.abs(value)));
            }
          }
        },
      ),
      { seed: 5, numRuns: 12 },
    );
  });

  it('starts along Xᵀy: m = αt and q = α(α + 1 + Δ)t² for real labels', () => {
    const time = 1e-4;
    const linear: ProblemInput = {
      population: { kind: 'perceptron', output: 'linear', noise: 0.5 },
      alpha: 2,
      learners: [{ name: 'flow', loss: 'square', l2: 0, training: flow(time) }],
    };
    const { m, q } = solved(linear, 'flow');
    // w = t Xᵀy: m = αt, q = α(α + 1 + Δ)t², with corrections of relative order t(α + 1).
    expect(m / (2 * time)).toBeCloseTo(1, 3);
    expect(q / (time * time * 2 * 3.5)).toBeCloseTo(1, 2);
  });

  it.each([
    [0.5, 0.75],
    [0.9, 2.35],
    [1.1, 2.5],
    [2, 0.25],
  ])('without a ridge ends at the least norm: α = %s, excess risk %s', (alpha, excess) => {
    const problem: ProblemInput = {
      population: { kind: 'perceptron', output: 'linear', noise: 0.25 },
      alpha,
      learners: [{ name: 'flow', loss: 'square', l2: 0, training: flow(1e6) }],
    };
    // (1−α) + Δα/(1−α) below α = 1 and Δ/(α−1) above (Hastie et al. 2022, theorem 1).
    expect(solved(problem, 'flow').testError).toBeCloseTo(excess, 8);
  });

  it('of a student with χ = 0 is the flow of the labels', () => {
    const setting = { alpha: 1.5, ridges: [0.3, 0.3] as const, mixing: 0 };
    const problem = pair({ output: 'sign', noise: 0 }, setting, flow(0.8));
    const [teacher, student] = [solved(problem, 'teacher'), solved(problem, 'student')];
    expect(student.m).toBeCloseTo(teacher.m, 12);
    expect(student.q).toBeCloseTo(teacher.q, 12);
    expect(student.trainError).toBeCloseTo(teacher.trainError, 10);
  });

  it('passes on to minimisers that are distilled from it', () => {
    const { population, alpha, learners } = pair(
      { output: 'sign', noise: 0.1 },
      { alpha: 2, ridges: [0.2, 0.4], mixing: 0.7 },
      flow(500),
    );
    const [teacher, student] = learners as [object, object];
    const mixed = { ...student, training: { method: 'minimise' } };
    const problem = { population, alpha, learners: [teacher, mixed] } as ProblemInput;
    const asMinimiser = { ...teacher, training: { method: 'minimise' } };
    const minima = { population, alpha, learners: [asMinimiser, mixed] } as ProblemInput;
    expect(solved(problem, 'student').q).toBeCloseTo(solved(minima, 'student').q, 8);
  });

  const perceptron = { kind: 'perceptron' } as const;
  const stopped = { name: 'flow', loss: 'square', l2: 0.1, training: flow(1) } as const;
  const mixture = { ...stopped, bias: false };
  const student = {
    name: 'student',
    loss: 'logistic',
    l2: 0.1,
    targets: { from: 'flow' },
  } as const;
  const covariance = { kind: 'two-block', share: 0.5, ratio: 4 } as const;
  const bare = [
    { name: 'labelled', share: 0.5 },
    { name: 'rest', share: 0.5 },
  ];
  it.each<[string, object, RegExp]>([
    ['a mixture', { population: { kind: 'mixture' }, learners: [mixture] }, /needs a perceptron/],
    [
      'a covariance',
      { population: { ...perceptron, covariance }, learners: [stopped] },
      /without covariance/,
    ],
    ['a logistic student', { population: perceptron, learners: [stopped, student] }, /square loss/],
    [
      'a smaller learner',
      { population: perceptron, learners: [{ ...stopped, capacity: 0.5 }] },
      /capacity 1/,
    ],
    [
      'a part of the sample',
      { population: perceptron, data: bare, learners: [{ ...stopped, on: ['labelled'] }] },
      /all parts/,
    ],
  ])('has no answer for %s, and says so', (_, fields, reason) => {
    const answer = solveTheory(parseProblem({ alpha: 2, ...fields }));
    const last = Object.values(answer.learners).at(-1);
    expect(last).toMatchObject({
      converged: false,
      reason: expect.stringMatching(reason) as string,
    });
  });
});
