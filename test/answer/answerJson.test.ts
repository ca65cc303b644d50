import { describe, expect, it } from 'vitest';
import { aggregateTrials } from '../../src/answer/aggregateTrials.ts';
import { simulationJson, theoryJson } from '../../src/answer/answerJson.ts';
import type { Solution } from '../../src/answer/solve.ts';
import type { QuadratureKind } from '../../src/theory/theoryAnswer.ts';
import { problemOf, trained } from '../simulation/problems.ts';
import { convergedTrial, trajectoryAt, trialOf } from './trials.ts';

const problem = problemOf([trained('teacher'), trained('student')]);
const setting = { n: 100, seed: 'seed', design: 'dense', blas: 'portable' } as const;

describe('theoryJson', () => {
  const byGrid = { quadrature: 'grid', quadratureError: 1e-9 } as const;
  const solved = { converged: true, ...byGrid, sweeps: 5 } as const;
  const answer: Solution = {
    problem,
    learners: {
      teacher: { ...solved, residual: 1e-12, observables: { m: 1, testError: 0.1 } },
      student: { ...solved, residual: 1e-11, observables: { m: 2, testError: 0.2 } },
    },
    overlaps: { 'teacher,student': 0.4 },
    optima: [],
  };

  it('has the numbers of each learner and the largest residual', () => {
    expect(theoryJson(answer)).toEqual({
      kind: 'theory',
      problem,
      converged: true,
      residual: 1e-11,
      quadrature: 'grid',
      quadratureError: 1e-9,
      learners: { teacher: { m: 1, testError: 0.1 }, student: { m: 2, testError: 0.2 } },
      overlaps: { 'teacher,student': 0.4 },
      optima: [],
    });
  });

  it('says how averages were taken for the learner with the least exact ones', () => {
    const { teacher, student } = answer.learners;
    const learners = (...kinds: QuadratureKind[]) =>
      Object.fromEntries(
        [teacher, student].map((learner, i) => [i, { ...learner, quadrature: kinds[i] }]),
      ) as Solution['learners'];
    const said = (...kinds: QuadratureKind[]) =>
      theoryJson({ ...answer, learners: learners(...kinds) });
    expect(said('exact', 'exact')).toMatchObject({ quadrature: 'exact' });
    expect(said('grid', 'exact')).toMatchObject({ quadrature: 'grid' });
    expect(said('grid', 'sampled')).toMatchObject({ quadrature: 'sampled' });
  });

  it('has a reason and no numbers for a learner that did not converge', () => {
    const student = { converged: false, reason: 'no answer', residual: null } as const;
    const learners = { ...answer.learners, student };
    expect(theoryJson({ ...answer, learners })).toMatchObject({
      converged: false,
      reason: 'student: no answer',
      residual: 1e-12,
      learners: { student: { converged: false, reason: 'no answer' } },
    });
    expect(theoryJson({ ...answer, learners: { student } })).toMatchObject({
      residual: null,
      quadrature: null,
    });
  });
});

describe('simulationJson', () => {
  it('has the shape of theory, with mean and stderr for each number', () => {
    const answer = aggregateTrials(problem, setting, [trialOf(0.25, 0.5)]);
    const once = (mean: number) => ({ mean, stderr: null });
    expect(simulationJson(answer)).toEqual({
      kind: 'simulation',
      problem,
      ...setting,
      trials: 1,
      converged: true,
      learners: {
        teacher: { m: once(1), testError: once(0.25), products: once(40) },
        student: { m: once(2), testError: once(0.5), products: once(40) },
      },
      overlaps: { 'teacher,student': once(0.75) },
    });
  });

  it('has a reason for a learner that failed', () => {
    const answer = aggregateTrials(problem, setting, [trialOf(0.25, undefined)]);
    expect(simulationJson(answer)).toMatchObject({
      converged: false,
      learners: { student: { converged: false, reason: 'no minimiser', failed: 1, trials: 1 } },
    });
  });

  it('has trajectories as arrays under their learner', () => {
    const trial = {
      learners: { teacher: convergedTrial(0.1, 1, trajectoryAt([0, 10])) },
      overlaps: {},
    };
    const answer = aggregateTrials(problemOf([trained('teacher')]), setting, [trial]);
    expect(simulationJson(answer)).toMatchObject({
      learners: {
        teacher: {
          trajectory: { iteration: [0, 10], trainLoss: [{ mean: 0 }, { mean: 10, stderr: null }] },
        },
      },
    });
  });
});
