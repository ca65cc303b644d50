import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { solveTheory } from '../../src/theory/solveTheory.ts';
import { logistic, mixture, pair } from './problems.ts';

describe('answers that are hard to reach', () => {
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
