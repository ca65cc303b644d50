import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalTail } from '../../src/numerics/specialFunctions.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { solveTheory, theoryAlong } from '../../src/theory/solveTheory.ts';
import { uniform } from '../uniform.ts';
import { drawnPopulation } from './drawnPopulation.ts';
import { logistic, observablesOf, pair, solved } from './problems.ts';

/** Accuracy that solutions claim: 1e-10 of residual and 1e-6 of quadrature. */
const accuracy = 2e-6;

const seed = 20_201_194;

const learner = fc.record({
  loss: fc.constantFrom('logistic' as const, 'square' as const),
  l2: uniform(0.05, 1),
  capacity: uniform(0.3, 1),
  labelSmoothing: fc.constantFrom(0, 0.1),
});

describe('state evolution obeys the identities of exact training', () => {
  it('a student of capacity η on labels is a full learner on α/η samples of noise Δ/η (P3)', () => {
    fc.assert(
      fc.property(
        uniform(0.2, 0.8),
        uniform(0.3, 2),
        uniform(0.5, 5),
        learner,
        (rho, delta, alpha, own) => {
          const { capacity: eta, l2 } = own;
          const part = solved(
            {
              population: { kind: 'mixture', rho, delta },
              alpha,
              learners: [{ name: 'a', ...own }],
            },
            'a',
          );
          const whole = solved(
            {
              population: { kind: 'mixture', rho, delta: delta / eta },
              alpha: alpha / eta,
              learners: [{ name: 'a', ...own, capacity: 1, l2: l2 / eta ** 2 }],
            },
            'a',
          );
          // w on ηN inputs of scale 1/√N is ηw on inputs of scale 1/√(ηN): m = η m', q = η q'.
          expect(Math.abs(part.bias - whole.bias)).toBeLessThan(
            accuracy * (1 + Math.abs(whole.bias)),
          );
          expect(Math.abs(part.testError - whole.testError)).toBeLessThan(accuracy);
          expect(Math.abs(part.trainLoss - whole.trainLoss)).toBeLessThan(
            accuracy * (1 + whole.trainLoss),
          );
        },
      ),
      { seed, numRuns: 25 },
    );
  });

  it('a full student that only copies, with a vanishing ridge, is its teacher (P2)', () => {
    fc.assert(
      fc.property(drawnPopulation, uniform(1.5, 5), uniform(0.1, 1), (law, alpha, l2) => {
        const answer = solveTheory(
          parseProblem({
            population: law,
            alpha,
            learners: [
              logistic('teacher', l2),
              logistic('student', 1e-9, { targets: { from: 'teacher' } }),
            ],
          }),
        );
        const teacher = observablesOf(answer, 'teacher');
        const student = observablesOf(answer, 'student');
        for (const name of ['m', 'q', 'bias', 'testError'] as const) {
          // The ridge that is left moves the weights by O(1e-9) of the curvature, of order 1e-6.
          expect(Math.abs(student[name] - teacher[name])).toBeLessThan(
            1e-5 * (1 + Math.abs(teacher[name])),
          );
        }
      }),
      { seed, numRuns: 10 },
    );
  });

  it('an overwhelming ridge on balanced clouds gives the Hebb direction (P4)', () => {
    fc.assert(
      fc.property(uniform(0.3, 2), uniform(0.5, 5), (delta, alpha) => {
        const { testError } = solved(
          {
            population: { kind: 'mixture', rho: 0.5, delta },
            alpha,
            learners: [logistic('teacher', 1e6)],
          },
          'teacher',
        );
        // The correction to the Hebb direction is of order 1/λ.
        expect(
          Math.abs(testError - normalTail(1 / Math.sqrt(delta * (1 + delta / alpha)))),
        ).toBeLessThan(1e-5);
      }),
      { seed, numRuns: 20 },
    );
  });

  it('no student beats Bayes at its capacity; S² ≤ q q̃ and q ≥ m²/η (P5)', () => {
    fc.assert(
      fc.property(
        uniform(0.1, 0.9),
        uniform(0.4, 2),
        uniform(1, 6),
        learner,
        uniform(0.1, 1),
        (rho, delta, alpha, own, l2) => {
          const { capacity } = own;
          const answer = solveTheory(
            parseProblem({
              population: { kind: 'mixture', rho, delta },
              alpha,
              learners: [
                logistic('teacher', l2),
                { name: 'student', ...own, targets: { from: 'teacher' } },
                { name: 'bound', kind: 'bayes-optimal', capacity },
              ],
            }),
          );
          const teacher = observablesOf(answer, 'teacher');
          const student = observablesOf(answer, 'student');
          const overlap = answer.overlaps['teacher,student'] as number;
          expect(student.testError).toBeGreaterThan(
            observablesOf(answer, 'bound').testError - accuracy,
          );
          expect(overlap ** 2).toBeLessThanOrEqual(student.q * teacher.q * (1 + 1e-9));
          expect(student.q).toBeGreaterThanOrEqual((student.m ** 2 / capacity) * (1 - 1e-9));
        },
      ),
      { seed, numRuns: 25 },
    );
  });

  it('a teacher without a ridge teaches its student what the labels do (P1)', () => {
    // The student's objective is that of its labels plus χλ̃ w̃·w, and λ̃ vanishes.
    const learners = [
      logistic('teacher', 1e-7),
      logistic('student', 0.1, { capacity: 0.6, targets: { from: 'teacher' } }),
      logistic('direct', 0.1, { capacity: 0.6 }),
    ];
    // α above the threshold of separability, where the unregularised teacher exists.
    const answer = solveTheory(
      parseProblem({ population: { kind: 'mixture', rho: 0.3, delta: 1.5 }, alpha: 6, learners }),
    );
    const [student, direct] = ['student', 'direct'].map((name) => observablesOf(answer, name));
    for (const name of ['m', 'q', 'bias', 'testError', 'trainError'] as const) {
      expect(Math.abs((student?.[name] as number) - (direct?.[name] as number))).toBeLessThan(1e-5);
    }
    // Two learners with the same weights overlap as much as each with itself.
    expect(answer.overlaps['student,direct']).toBeCloseTo(direct?.q as number, 4);
  });
});

describe('answers do not depend on how they were reached', () => {
  it('warm starts along an axis give the cold answers', () => {
    const problems = [2, 2.5, 3, 4, 6].map((alpha) => pair(alpha, 0.1, 1e-5));
    problems.map(theoryAlong()).forEach((warm, i) => {
      const cold = solveTheory(problems[i] as (typeof problems)[number]);
      for (const name of ['teacher', 'student']) {
        const difference =
          observablesOf(warm, name).testError - observablesOf(cold, name).testError;
        // Grids differ with the path; both claim 1e-6, and reach far better.
        expect(Math.abs(difference)).toBeLessThan(1e-8);
      }
    });
  });

  it('a learner that nobody learns from changes nothing for the others', () => {
    const both = pair(3, 0.1, 0.01);
    const alone = { ...both, learners: both.learners.slice(0, 1) };
    const teaching = Object.values(observablesOf(solveTheory(both), 'teacher'));
    const untaught = Object.values(observablesOf(solveTheory(alone), 'teacher'));
    // Alone it is solved to residuals of 1e−10, and more sharply where it teaches.
    teaching.forEach((value, i) => expect(value).toBeCloseTo(untaught[i] as number, 9));
    expect(teaching).toHaveLength(untaught.length);
  });

  it('exchanging the labels exchanges the clouds', () => {
    const one = (rho: number) =>
      solved(
        {
          population: { kind: 'mixture', rho, delta: 1 },
          alpha: 2,
          learners: [logistic('a', 0.1)],
        },
        'a',
      );
    const [left, right] = [one(0.3), one(0.7)];
    expect(left.bias).toBeCloseTo(-right.bias, 9);
    expect(left.testError).toBeCloseTo(right.testError, 10);
  });
});
