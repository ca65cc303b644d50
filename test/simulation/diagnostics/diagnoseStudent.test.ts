import { describe, expect, it } from 'vitest';
import { recommendation } from '../../../src/answer/recommendation.ts';
import { simulate } from '../../../src/answer/simulate.ts';
import type { Estimate } from '../../../src/answer/estimate.ts';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { ObservableName } from '../../../src/observables/observables.ts';

const student = { name: 'student', loss: 'logistic', l2: 0.1, capacity: 0.5 };

function diagnosis(
  teacher: object,
  targets: object = {},
  more: object = {},
): Partial<Record<ObservableName, Estimate>> {
  const problem = parseProblem({
    population: { kind: 'mixture', rho: 0.4, delta: 1 },
    alpha: 3,
    learners: [
      { name: 'teacher', loss: 'logistic', ...teacher },
      { ...student, targets: { from: 'teacher', ...targets } },
    ],
    diagnostics: true,
    ...more,
  });
  const options = {
    n: 100,
    seed: 'diagnosis',
    design: 'dense',
    trials: 8,
    testSamples: 0,
  } as const;
  const { learners } = simulate(problem, options);
  const answer = learners.student;
  if (answer?.converged !== true) throw new Error('the student has no answer');
  return answer.observables;
}

describe('a student with a diagnosed teacher', () => {
  it('is told to cross-fit one that knows its labels by heart', () => {
    const found = diagnosis({ l2: 3, memory: 1 });
    expect(found.teacherInSampleLoss?.mean).toBe(0);
    expect(recommendation(found)?.cure).toMatch(/cross-fit|both/);
  });

  it('is told to correct one that says the same of everyone', () => {
    const found = diagnosis({ l2: 100 });
    expect(recommendation(found)?.cure).toBe('correct');
    expect(found.teacherOutOfFoldLoss?.mean).toBeCloseTo(found.teacherInSampleLoss?.mean ?? 0, 1);
  });

  it('learns the same diagnosis whether or not it is cross-fitted, if the folds are the same', () => {
    const plain = diagnosis({ l2: 1 });
    const crossFitted = diagnosis({ l2: 1 }, { crossFit: { folds: 5 } });
    expect(crossFitted.overfitTerm).toEqual(plain.overfitTerm);
    expect(crossFitted.teacherCalibration).toEqual(plain.teacherCalibration);
  });

  it('is judged on the labels that it sees', () => {
    const data = [
      { name: 'labelled', share: 0.5 },
      { name: 'fresh', share: 0.5, labels: false },
    ];
    const found = diagnosis({ l2: 1, on: ['labelled'] }, {}, { data });
    expect(found.biasTerm?.mean).toBeTypeOf('number');
  });
});
