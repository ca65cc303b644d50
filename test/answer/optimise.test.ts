import { describe, expect, it } from 'vitest';
import { optimise } from '../../src/answer/optimise.ts';
import type { Optimum } from '../../src/answer/optimum.ts';
import { solve, solveCurve } from '../../src/answer/solve.ts';
import { parseStatedProblem } from '../../src/problem/parseStatedProblem.ts';
import type { StatedProblem } from '../../src/problem/problem.ts';

const direct = { name: 'teacher', loss: 'logistic', l2: 'optimal' };

/** Learners on the mixture of arXiv:2012.00194 unless told otherwise. */
function onMixture(alpha: number, learners: unknown[], rho = 0.2): StatedProblem {
  return parseStatedProblem({ population: { kind: 'mixture', rho, delta: 1 }, alpha, learners });
}

function only(stated: StatedProblem): Optimum {
  const { optima } = optimise(stated);
  if (optima.length !== 1 || optima[0] === undefined) throw new Error('not one optimum');
  return optima[0];
}

describe('optimise', () => {
  // Best direct L2 on the mixture: values to all digits that were given.
  it.each([
    [1, 0.17632, 0.104],
    [3, 0.15019, 0.22],
  ])('finds the best ridge of a logistic learner at α = %f', (alpha, error, ridge) => {
    const { value, bracket, testError, edge } = only(onMixture(alpha, [direct]));
    expect(testError).toBeCloseTo(error, 5);
    expect(value).toBeCloseTo(ridge, 3);
    expect(bracket[0]).toBeLessThan(value);
    expect(bracket[1]).toBeGreaterThan(value);
    expect(edge).toBeNull();
  });

  it('says that the best ridge of a balanced mixture is the strongest', () => {
    // ρ = ½: the error falls to H(1/√(Δ(1 + Δ/α))) as λ → ∞, the Bayes-optimal one.
    const { value, edge, testError } = only(onMixture(2, [direct], 0.5));
    expect(edge).toBe('upper');
    expect(value).toBe(1e4);
    expect(testError).toBeCloseTo(0.207108, 6);
  });

  it('gives each learner its best settings given the learners before it', () => {
    const targets = { from: 'teacher', mixing: 'optimal', temperature: 2 };
    const student = { name: 'student', loss: 'logistic', l2: 0.01, capacity: 0.5, targets };
    const both = optimise(onMixture(3, [direct, student]));
    if (!both.found) throw new Error(both.reason);
    const [teacher, own] = both.optima;
    expect(teacher).toEqual(only(onMixture(3, [direct])));
    const fixed = { ...direct, l2: teacher?.value };
    expect(own?.value).toBe(only(onMixture(3, [fixed, student])).value);
    expect(both.problem.learners).toMatchObject([
      { l2: teacher?.value },
      { targets: { mixing: own?.value, temperature: 2 } },
    ]);
  });

  it('finds settings that neighbours do not improve', () => {
    const targets = { from: 'teacher', mixing: 0.8, temperature: 'optimal' };
    const student = { name: 'student', loss: 'logistic', l2: 0.1, capacity: 0.5, targets };
    const stated = onMixture(1, [{ ...direct, l2: 0.1 }, student]);
    const { value, testError } = only(stated);
    for (const factor of [0.97, 1.03]) {
      const moved = { ...targets, temperature: factor * value };
      const problem = onMixture(1, [
        { ...direct, l2: 0.1 },
        { ...student, targets: moved },
      ]);
      const answer = solve(problem).learners['student'];
      expect(answer?.converged && answer.observables.testError).toBeGreaterThan(testError);
    }
  });

  it('minimises several settings of a learner jointly', () => {
    const teacher = { name: 'teacher', loss: 'square', l2: 0.5 };
    const targets = { from: 'teacher', mixing: 'optimal' };
    const student = { name: 'student', loss: 'square', l2: 'optimal', capacity: 0.5, targets };
    const optimised = optimise(onMixture(2, [teacher, student]));
    if (!optimised.found) throw new Error(optimised.reason);
    const [ridge, mixing] = optimised.optima;
    expect(ridge?.testError).toBe(mixing?.testError);
    const at = (l2: number, chi: number) => {
      const moved = { ...student, l2, targets: { ...targets, mixing: chi } };
      const answer = solve(onMixture(2, [teacher, moved])).learners['student'];
      return answer?.converged ? answer.observables.testError : NaN;
    };
    const [l2, chi] = [ridge?.value ?? NaN, mixing?.value ?? NaN];
    for (const [a, b] of [
      [1.1, 0],
      [0.9, 0],
      [1, 0.05],
      [1, -0.05],
    ] as const) {
      expect(at(a * l2, chi + b)).toBeGreaterThan((ridge?.testError ?? NaN) - 1e-9);
    }
  });

  it('is the problem itself where nothing is optimal', () => {
    const stated = onMixture(2, [{ ...direct, l2: 0.1 }]);
    expect(optimise(stated)).toEqual({ found: true, problem: stated, optima: [] });
  });
});

describe('solve', () => {
  it('answers with numbers for the optimal settings', () => {
    const { problem, learners, optima } = solve(onMixture(3, [direct]));
    expect(problem).toMatchObject({ learners: [{ l2: optima[0]?.value }] });
    const { teacher } = learners;
    expect(teacher?.converged && teacher.observables.testError).toBeCloseTo(
      optima[0]?.testError ?? NaN,
      9,
    );
  });

  it('finds the same optima along a curve as one by one', () => {
    const problems = [1, 2, 3].map((alpha) => onMixture(alpha, [direct]));
    const along = solveCurve(problems).map(({ optima }) => optima[0]?.value);
    expect(along).toEqual(problems.map((problem) => only(problem).value));
  });
});
