import { describe, expect, it } from 'vitest';
import { aggregateTrials } from '../../src/answer/aggregateTrials.ts';
import { compare } from '../../src/answer/compare.ts';
import type { TheoryAnswer } from '../../src/theory/theoryAnswer.ts';
import { problemOf, trained } from '../simulation/problems.ts';
import { trialOf } from './trials.ts';

const problem = problemOf([trained('teacher'), trained('student')]);
const setting = { n: 100, seed: 'seed', design: 'dense', blas: 'portable' } as const;
const simulation = aggregateTrials(problem, setting, [trialOf(0.1, 0.2), trialOf(0.3, 0.4)]);
const solved = {
  converged: true,
  residual: 0,
  quadrature: 'grid',
  quadratureError: 0,
  sweeps: 1,
} as const;
const theory: TheoryAnswer = {
  problem,
  learners: {
    teacher: { ...solved, observables: { testError: 0.15, testLoss: 0.7 } },
    student: { converged: false, reason: 'no answer', residual: null },
  },
  overlaps: { 'teacher,student': 0.4 },
};

describe('compare', () => {
  const rows = compare(theory, simulation);
  const find = (learner: string, observable: string) =>
    rows.find((row) => row.learner === learner && row.observable === observable);

  it('measures the distance in standard errors', () => {
    const row = find('teacher', 'testError');
    expect(row).toMatchObject({ theory: 0.15, trials: 2 });
    expect(row?.mean).toBeCloseTo(0.2, 15);
    expect(row?.stderr).toBeCloseTo(0.1, 15);
    expect(row?.z).toBeCloseTo(0.5, 12);
  });

  it('compares overlaps under the name of their pair', () => {
    expect(find('teacher,student', 'overlap')?.z).toBeCloseTo(0.1 / 0.2, 12);
  });

  it('has null where a side has no number, and no row where neither has', () => {
    expect(find('student', 'testError')).toMatchObject({ theory: null, trials: 2, z: null });
    expect(find('teacher', 'testLoss')).toMatchObject({ theory: 0.7, mean: null, z: null });
    expect(find('teacher', 'trainLoss')).toBeUndefined();
  });

  it('has no z without a standard error, or with one of zero', () => {
    const single = aggregateTrials(problem, setting, [trialOf(0.1, 0.2)]);
    for (const row of compare(theory, single)) expect(row.z).toBeNull();
    expect(find('teacher', 'm')).toMatchObject({ stderr: 0, z: null });
  });
});
