import { describe, expect, it } from 'vitest';
import type { Solution } from '../../src/answer/solve.ts';
import { theoryTable } from '../../src/cli/answerTable.ts';
import type { LearnerTheory, QuadratureKind } from '../../src/theory/theoryAnswer.ts';
import { problemOf, trained } from '../simulation/problems.ts';

function learner(quadrature: QuadratureKind): LearnerTheory {
  const solved = { converged: true, residual: 1e-12, sweeps: 5 } as const;
  return { ...solved, quadrature, quadratureError: 3.2e-5, observables: { testError: 0.25 } };
}

describe('theoryTable', () => {
  const answer: Solution = {
    problem: problemOf([trained('first'), trained('second')]),
    learners: { first: learner('grid'), second: learner('sampled') },
    overlaps: {},
    optima: [],
  };

  it('says below the numbers which learners were sampled, and how exact they are', () => {
    const lines = theoryTable(answer).trimEnd().split('\n');
    expect(lines.at(-1)).toBe('second: averages over sampled points; numbers are good to 3e-5');
    expect(lines.filter((line) => line.includes('sampled'))).toHaveLength(1);
  });
});
