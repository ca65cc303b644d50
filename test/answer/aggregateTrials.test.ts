import { describe, expect, it } from 'vitest';
import { aggregateTrials } from '../../src/answer/aggregateTrials.ts';
import { simulationJson } from '../../src/answer/answerJson.ts';
import { simulationTable } from '../../src/cli/answerTable.ts';
import type { TrialAnswer } from '../../src/simulation/trialAnswer.ts';
import { problemOf, trained } from '../simulation/problems.ts';
import { convergedTrial, trajectoryAt, trialOf } from './trials.ts';

const problem = problemOf([trained('teacher'), trained('student')]);
const setting = { n: 100, seed: 'seed', design: 'dense', blas: 'portable' } as const;

describe('aggregateTrials', () => {
  it('averages every observable and overlap over the trials', () => {
    const answer = aggregateTrials(problem, setting, [trialOf(0.1, 0.2), trialOf(0.3, 0.4)]);
    expect(answer).toMatchObject({ problem, ...setting, trials: 2 });
    expect(answer.learners['teacher']).toMatchObject({
      products: { mean: 40, stderr: 0, trials: 2 },
      observables: { m: { mean: 1 }, testError: { mean: 0.2, trials: 2 } },
    });
    expect(answer.overlaps['teacher,student']?.mean).toBeCloseTo(0.5, 15);
    expect(answer.learners['teacher']).not.toHaveProperty('observables.testLoss');
    expect(answer.learners['teacher']).not.toHaveProperty('testErrorEmpirical');
  });

  it('counts a learner that failed in any trial as not converged, and drops its overlaps', () => {
    const answer = aggregateTrials(problem, setting, [trialOf(0.1, 0.2), trialOf(0.3, undefined)]);
    expect(answer.learners['student']).toEqual({
      converged: false,
      reason: 'no minimiser',
      failed: 1,
      trials: 2,
    });
    expect(answer.learners['teacher']).toMatchObject({ converged: true });
    expect(answer.overlaps).toEqual({});
  });

  it('averages the iterations that all trajectories recorded', () => {
    const alone = problemOf([trained('teacher')]);
    const trials = [
      [0, 10, 20],
      [0, 10, 15],
    ].map((iteration) => ({
      learners: { teacher: convergedTrial(0.1, 1, trajectoryAt(iteration)) },
      overlaps: {},
    }));
    const answer = aggregateTrials(alone, setting, trials);
    expect(answer.learners['teacher']).toMatchObject({
      trajectory: { iteration: [0, 10], trainLoss: [{ mean: 0 }, { mean: 10, stderr: 0 }] },
    });
  });

  it('keeps the first remark on how a learner was trained', () => {
    const [bare, first, second] = [undefined, 'stratified', 'otherwise'].map((note) => {
      const trial = trialOf(0.1, 0.2);
      const { student } = trial.learners;
      if (student?.converged !== true || note === undefined) return trial;
      return { ...trial, learners: { ...trial.learners, student: { ...student, note } } };
    }) as [TrialAnswer, TrialAnswer, TrialAnswer];
    const answer = aggregateTrials(problem, setting, [bare, first, second]);
    expect(answer.learners['student']).toMatchObject({ note: 'stratified' });
    expect(answer.learners['teacher']).not.toHaveProperty('note');
    expect(simulationJson(answer)).toMatchObject({ learners: { student: { note: 'stratified' } } });
    expect(simulationTable(answer)).toContain('\nstudent: stratified\n');
  });

  it('keeps the empirical test error', () => {
    const alone = problemOf([trained('teacher')]);
    const trial = {
      learners: { teacher: { ...convergedTrial(0.1, 1), testErrorEmpirical: 0.12 } },
    };
    const answer = aggregateTrials(alone, setting, [{ ...trial, overlaps: {} }]);
    expect(answer.learners['teacher']).toMatchObject({
      testErrorEmpirical: { mean: 0.12, stderr: null, trials: 1 },
    });
  });

  it('refuses a trial of another problem', () => {
    const other = problemOf([trained('stranger')]);
    expect(() => aggregateTrials(other, setting, [trialOf(0.1, 0.2)])).toThrow('stranger');
  });
});
