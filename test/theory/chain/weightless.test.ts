import { describe, expect, it } from 'vitest';
import { overlapKey } from '../../../src/observables/observables.ts';
import type { ProblemInput } from '../../../src/problem/problem.ts';
import { solveTheory } from '../../../src/theory/solveTheory.ts';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import { solved } from '../problems.ts';

/** Weights of the first learner vanish from α = 1.8467 on. */
function unequal(alpha: number): ProblemInput {
  return {
    population: { kind: 'mixture', rho: 0.2, delta: 2.8, flips: 0.12 },
    alpha,
    learners: [
      { name: 'hinge', loss: 'hinge', l2: 0.5, capacity: 0.23 },
      { name: 'student', loss: 'logistic', l2: 0.1, targets: { from: 'hinge' } },
      { name: 'other', loss: 'square', l2: 0.1 },
    ],
  };
}

describe('a hinge on very unequal classes', () => {
  it('answers with the label of the larger class, without weights', () => {
    const answer = solved(unequal(8), 'hinge');
    expect(answer).toMatchObject({ m: 0, q: 0, bias: -1 });
    const few = 0.2 * 0.88 + 0.8 * 0.12;
    expect(answer.testError).toBeCloseTo(few, 12);
    expect(answer.trainLoss).toBeCloseTo(2 * few, 12);
    expect(answer.trainError).toBe(answer.testError);
  });

  it('comes there continuously as there are more samples', () => {
    const norms = [1, 1.5, 1.8].map((alpha) => solved(unequal(alpha), 'hinge').q);
    expect(norms[0]).toBeGreaterThan(2 * (norms[1] as number));
    expect(norms[1]).toBeGreaterThan(2 * (norms[2] as number));
    expect(norms[2]).toBeGreaterThan(0);
  });

  it('has nothing to teach, and no overlap with anybody', () => {
    const { learners, overlaps } = solveTheory(parseProblem(unequal(8)));
    const reason = 'student learns from hinge, whose weights are all 0';
    expect(learners['student']).toMatchObject({ converged: false, reason });
    expect(overlaps[overlapKey('hinge', 'other')]).toBe(0);
  });
});
