import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { solveTheory } from '../../src/theory/solveTheory.ts';
import { logistic, mixture, observablesOf, pair, solved } from './problems.ts';

/** One unit of the last digit quoted: the sources' own quadrature moves it by half of one. */
function expectDigits(actual: number, quoted: number, decimals: number): void {
  expect(Math.abs(actual - quoted)).toBeLessThanOrEqual(1.0001 * 10 ** -decimals);
}

describe('the saddle point of Saglietti & Zdeborová (2012.00194), ρ = 0.2, Δ = 1, η = 0.5', () => {
  it.each([
    [3, 0.1, 1.41966, 3.726, 0.85485, 2.63385, 1.98416, -1.5499, 0.15457, 0.18852],
    [6, 0.1, 1.75724, 4.58273, 0.91394, 2.29828, 2.14452, -1.47323, 0.14122, 0.17492],
    [3, 0.01, 3.23513, 24.7593, 1.24251, 5.95364, 7.1814, -1.85098, 0.18245, 0.20164],
    [0.5, 0.1, 0.45289, 0.92054, 0.45248, 25.0573, 0.91796, -1.7433, 0.19092, 0.38471],
  ])('comes out at α = %d, λ̃ = %d to the digits known', (alpha, l2, m, q, mS, qS, S, b, e, eS) => {
    const answer = solveTheory(pair(alpha, l2, 1e-5));
    const teacher = observablesOf(answer, 'teacher');
    const student = observablesOf(answer, 'student');
    const actual = [teacher.m, teacher.q, student.m, student.q, answer.overlaps['teacher,student']];
    [m, q, mS, qS, S].forEach((quoted, i) =>
      expectDigits(actual[i] as number, quoted, quoted > 5 ? 4 : 5),
    );
    expectDigits(student.bias, b, 5);
    expectDigits(teacher.testError, e, 5);
    expectDigits(student.testError, eS, 5);
  });

  it('gives the best direct ridge its error', () => {
    const problem = (alpha: number, l2: number) => ({
      population: mixture,
      alpha,
      learners: [logistic('teacher', l2)],
    });
    expectDigits(solved(problem(1, 0.104), 'teacher').testError, 0.17632, 5);
    expectDigits(solved(problem(3, 0.22), 'teacher').testError, 0.15019, 5);
  });
});

describe('logistic regression on a sign perceptron', () => {
  it.each([
    [1, 0.5, 0.329722],
    [1, 1, 0.27117],
    [1, 2, 0.20515],
    [1, 4, 0.141945],
    [0.01, 0.5, 0.322914],
    [0.01, 1, 0.255064],
    [0.01, 2, 0.174781],
    [0.01, 4, 0.102586],
    // Labels nearly determined by the field: 301 Gauss–Hermite nodes "converge" to .020958 here.
    [0.01, 20, 0.026151],
  ])('has the known test error at λ = %d, α = %d', (l2, alpha, error) => {
    const learners = [logistic('teacher', l2)];
    expectDigits(
      solved({ population: { kind: 'perceptron' }, alpha, learners }, 'teacher').testError,
      error,
      6,
    );
  });
});

describe('answers that are hard to reach', () => {
  it('refines the quadrature at weak ridge (51 nodes give .19083, 121 give .19296)', () => {
    const problem = { population: mixture, alpha: 4.5, learners: [logistic('teacher', 1e-3)] };
    expectDigits(solved(problem, 'teacher').testError, 0.19331, 5);
  });

  it('are found from a cold start at the edge of separability and at α = η', () => {
    for (const problem of [pair(4.8, 1e-5, 1e-5), pair(0.45, 0.1, 1e-5), pair(1.8, 0.1, 1e-5)]) {
      const { learners } = solveTheory(problem);
      for (const learner of Object.values(learners)) {
        expect(learner).toMatchObject({ converged: true });
        expect(learner.residual).toBeLessThanOrEqual(1e-10);
      }
    }
  });

  it('without a ridge and below the separability threshold α*(.2, 1) = 4.849 are refused', () => {
    const problem = (alpha: number) =>
      parseProblem({ population: mixture, alpha, learners: [logistic('teacher', 0)] });
    expect(solveTheory(problem(4.5)).learners.teacher).toMatchObject({ converged: false });
    expect(solveTheory(problem(5.2)).learners.teacher).toMatchObject({ converged: true });
  });

  it('of a student whose teacher has none are refused by name', () => {
    const { learners } = solveTheory(pair(3, 0, 0.1));
    expect(learners.student).toMatchObject({
      converged: false,
      reason: 'student learns from teacher, which has no answer',
    });
  });
});

describe('a student of a Bayes-optimal teacher', () => {
  it('has the known error with independent noise, not that of a Hebb vector of the same data', () => {
    const problem = parseProblem({
      population: mixture,
      alpha: 4,
      learners: [
        { name: 'oracle', kind: 'bayes-optimal' },
        logistic('student', 0.025, { capacity: 0.5, targets: { from: 'oracle' } }),
      ],
    });
    expectDigits(observablesOf(solveTheory(problem), 'student').testError, 0.17096, 5);
  });
});
