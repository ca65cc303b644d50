import { describe, expect, it } from 'vitest';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import type { LearnerTrial } from '../../src/simulation/trialAnswer.ts';
import { distilledFrom, problemOf, trained, trialOptions } from './problems.ts';

type Converged = Extract<LearnerTrial, { converged: true }>;

describe('hard targets', () => {
  it('are the labels where the source has learnt them all', () => {
    const hard = { ...distilledFrom('teacher'), hard: true };
    for (const design of ['dense', 'matrix-free'] as const) {
      for (const loss of ['logistic', 'square', 'squared-hinge', 'hinge'] as const) {
        const learners = [
          // Half a sample per input is separable, and this ridge too weak to hinder.
          trained('teacher', { l2: 1e-4 }),
          trained('student', { loss, l2: 0.5, targets: hard }),
          trained('direct', { loss, l2: 0.5 }),
        ];
        const problem = problemOf(learners, { alpha: 0.5 });
        const answer = simulateTrial(problem, trialOptions({ design })).learners;
        const [teacher, student, direct] = learners.map(
          ({ name }) => (answer[name] as Converged).observables,
        );
        expect(teacher?.trainError).toBe(0);
        for (const key of ['m', 'q', 'bias', 'trainLoss'] as const) {
          // The minimiser's tolerance, 1e-8 of the gradient at zero.
          expect(student?.[key]).toBeCloseTo(direct?.[key] as number, 6);
        }
      }
    }
  });
});
