import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataTerm } from '../../src/observables/dataTerm.ts';
import { isMeasured, mapMeasures, sampleMeasures } from '../../src/observables/sampleMeasures.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { TrainedLearner } from '../../src/problem/problem.ts';
import { uniform } from '../uniform.ts';

/** The measures of the student of a logistic teacher, as a file states the student. */
function measuresOf(loss: string, targets: object) {
  const student = { name: 'student', loss, l2: 0.1, targets: { from: 'teacher', ...targets } };
  const learners = [{ name: 'teacher', loss: 'logistic', l2: 0.1 }, student];
  const problem = parseProblem({ population: { kind: 'mixture' }, alpha: 1, learners });
  return sampleMeasures(dataTerm(problem.learners[1] as TrainedLearner, true, null), true);
}

const sample = fc.record({
  label: fc.constantFrom(-1, 1),
  field: uniform(-6, 6),
  source: uniform(-6, 6),
});

describe('sampleMeasures', () => {
  it('has only the loss without a source', () => {
    const term = dataTerm(
      parseProblem({
        population: { kind: 'mixture' },
        alpha: 1,
        learners: [{ name: 'teacher', loss: 'logistic', l2: 0.1 }],
      }).learners[0] as TrainedLearner,
      true,
      null,
    );
    expect(Object.keys(sampleMeasures(term, false))).toEqual(['trainLoss']);
  });

  it('has probabilities for the logistic loss only', () => {
    expect(Object.keys(measuresOf('square', {}))).toEqual(['trainLoss', 'targetFieldError']);
    expect(Object.keys(measuresOf('logistic', {}))).toEqual([
      'trainLoss',
      'trainCrossEntropy',
      'targetProbabilityError',
      'targetFieldError',
    ]);
  });

  it('gives a student of labels alone (χ = 0) its own loss as cross-entropy', () => {
    const { trainLoss, trainCrossEntropy } = measuresOf('logistic', { mixing: 0 });
    fc.assert(
      fc.property(sample, ({ label, field, source }) => {
        const entropy = trainCrossEntropy?.(label, field, source);
        expect(entropy).toBeCloseTo(trainLoss(label, field, source), 12);
        expect(entropy).toBeCloseTo(Math.log1p(Math.exp(-label * field)), 12);
      }),
      { seed: 1 },
    );
  });

  it('gives a student of fields alone (square loss, χ = 1) its own loss as error of the field', () => {
    const { trainLoss, targetFieldError } = measuresOf('square', {});
    fc.assert(
      fc.property(sample, ({ label, field, source }) => {
        const error = targetFieldError?.(label, field, source);
        expect(error).toBeCloseTo(trainLoss(label, field, source), 12);
      }),
      { seed: 2 },
    );
  });

  it('bounds the error of probabilities by that of fields: σ moves by ¼ of its argument at most', () => {
    const { targetProbabilityError, targetFieldError } = measuresOf('logistic', { temperature: 3 });
    fc.assert(
      fc.property(sample, ({ label, field, source }) => {
        const probability = targetProbabilityError?.(label, field, source) as number;
        const fields = targetFieldError?.(label, field, source) as number;
        expect(fields).toBeCloseTo(0.5 * (source - field) ** 2, 12);
        expect(probability).toBeLessThanOrEqual(fields / 16 + 1e-15);
        const distance = 1 / (1 + Math.exp(-source)) - 1 / (1 + Math.exp(-field));
        expect(probability).toBeCloseTo(0.5 * distance ** 2, 12);
      }),
      { seed: 3 },
    );
  });
});

describe('mapMeasures', () => {
  it('averages each measure under its own name', () => {
    const measures = measuresOf('logistic', {});
    const means = mapMeasures(measures, (measure) => measure(1, 0.5, -1));
    expect(means.trainLoss).toBe(measures.trainLoss(1, 0.5, -1));
    expect(means.targetFieldError).toBe(measures.targetFieldError?.(1, 0.5, -1));
    expect(Object.keys(means)).toEqual(Object.keys(measures));
  });
});

describe('isMeasured', () => {
  it('asks for labels where labels are compared with', () => {
    expect(isMeasured('trainCrossEntropy', { labels: false })).toBe(false);
    expect(isMeasured('trainCrossEntropy', { labels: true })).toBe(true);
    expect(isMeasured('targetFieldError', { labels: false })).toBe(true);
  });
});
