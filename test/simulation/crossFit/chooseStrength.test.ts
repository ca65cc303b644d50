import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/problem/correction.ts';
import type { TrainedLearner } from '../../../src/problem/problem.ts';
import { strengthGrid } from '../../../src/problem/strengthGrid.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import type { LearnerTrial } from '../../../src/simulation/trialAnswer.ts';
import { distilledFrom, mixture, problemOf, trained, trialOptions } from '../problems.ts';
import { fieldsWithout } from './bruteForce.ts';
import { plainSample } from './drawTrial.ts';
import { shownFields } from './shownFields.ts';

const exact = { method: 'minimise', tolerance: 1e-12, iterations: 20_000 } as const;
const population = { ...mixture, rho: 0.5 };

/** A correction by a stated strength, or by one that the sample chooses. */
function correction(
  strength: number | undefined,
  fields: Pick<Correction, 'kind' | 'scale'>,
): Correction {
  const choice = strength === undefined ? { crossValidated: true as const } : { strength };
  return { clip: 1 / 500, ...fields, ...choice };
}

function student(corrected: Correction, fields: Partial<TrainedLearner> = {}): TrainedLearner {
  const targets = { ...distilledFrom('teacher'), correction: corrected };
  return trained('student', { training: exact, targets, ...fields });
}

function answer(learners: readonly TrainedLearner[], seed: string): LearnerTrial {
  const problem = problemOf([...learners], { population, alpha: 3 });
  return simulateTrial(problem, trialOptions({ n: 20, seed })).learners['student'] as LearnerTrial;
}

describe('a strength that cross-validation chooses', () => {
  const scale = { kind: 'constant', scale: 'probability' } as const;

  it('has the least loss on held-out labels, by brute force', () => {
    const chosen = ['a', 'b'].map((seed) => {
      const fields = { loss: 'square', training: exact } as const;
      // The heavier the teacher's ridge, the less its predictions are worth.
      const teacher = trained('teacher', { ...fields, l2: seed === 'a' ? 300 : 1 });
      const pupil = student(correction(undefined, scale), { ...fields, l2: 1 });
      const problem = problemOf([teacher, pupil], { population, alpha: 3 });
      const { trial, fields: shown } = shownFields(problem, 20, seed);
      const plain = plainSample(trial, 20);
      const losses = strengthGrid.map((strength) => {
        const targets = plain.labels.map((y, i) => {
          const t = shown[i] as number;
          return t + strength * (y - t);
        });
        const sample = { ...plain, labels: targets };
        let total = 0;
        // 60 samples in five folds.
        for (let k = 0; k < 5; k++) {
          const isLeft = (row: number): boolean => Math.floor(row / 12) === k;
          const risk = { loss: 'square', l2: 1, bias: true } as const;
          fieldsWithout(sample, risk, (row) => !isLeft(row)).forEach((h, row) => {
            if (isLeft(row)) total += 0.5 * (h - (plain.labels[row] as number)) ** 2;
          });
        }
        return total;
      });
      const best = strengthGrid[losses.indexOf(Math.min(...losses))];
      expect(answer([teacher, pupil], seed)).toMatchObject({ observables: { strength: best } });
      return best;
    });
    expect(new Set(chosen).size).toBeGreaterThan(1);
  });

  const students = [
    { loss: 'logistic', corrected: { kind: 'bounded', scale: 'probability' } },
    { loss: 'square', corrected: { kind: 'bounded', scale: 'logit' } },
    { loss: 'squared-hinge', corrected: { kind: 'constant', scale: 'probability' } },
  ] as const;

  it.each(students)('is that of a student which states it: $loss', ({ loss, corrected }) => {
    for (const crossFit of [undefined, { folds: 3 }, { folds: 'leave-one-out' }] as const) {
      const learn = (strength: number | undefined) => {
        const pupil = student(correction(strength, corrected), { loss, l2: 0.5 });
        const targets = { ...pupil.targets, ...(crossFit && { crossFit }) };
        return answer([trained('teacher'), { ...pupil, targets } as TrainedLearner], 'stated');
      };
      const chosen = learn(undefined);
      if (!chosen.converged) throw new Error(chosen.reason);
      const { strength, ...observables } = chosen.observables;
      expect(strengthGrid).toContain(strength);
      const stated = learn(strength);
      expect(stated).toMatchObject({ converged: true, observables });
      expect(stated.converged && stated.observables).not.toHaveProperty('strength');
    }
  });

  it('is kept by copies of the student that has it', () => {
    const middle = student(correction(undefined, scale), { loss: 'logistic' });
    const last = trained('last', {
      targets: { ...distilledFrom('student'), crossFit: { folds: 2 } },
    });
    const problem = problemOf([trained('teacher'), middle, last], { population });
    const { learners } = simulateTrial(problem, trialOptions({ n: 20 }));
    expect(learners['last']).toMatchObject({ converged: true });
  });

  it('is none with which probabilities have no minimum', () => {
    // Its probabilities are all near ½, and corrected by 1000 times what labels lack of that.
    const teacher = trained('teacher', { l2: 1000, bias: false });
    const learn = (strength: number | undefined): LearnerTrial => {
      const problem = problemOf([teacher, student(correction(strength, scale))]);
      return simulateTrial(problem, trialOptions({ n: 20 })).learners['student'] as LearnerTrial;
    };
    expect(learn(1000)).toMatchObject({ converged: false });
    expect(learn(undefined)).toMatchObject({ converged: true });
  });

  it('is refused where there are no samples to train on without some fold', () => {
    const data = [
      { name: 'few', share: 0.01, labels: true },
      { name: 'rest', share: 0.99, labels: true },
    ];
    const teacher = trained('teacher', { on: ['rest'] });
    const pupil = { ...student(correction(undefined, scale)), on: ['few'] };
    const problem = problemOf([teacher, pupil], { population, data });
    // One sample of 90.
    expect(simulateTrial(problem, trialOptions({ n: 30 })).learners['student']).toEqual({
      converged: false,
      reason: 'no strength has a minimum without every fold: no samples in few',
    });
  });
});
