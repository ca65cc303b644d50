import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';

const teacher = { name: 'teacher', loss: 'logistic', l2: 0.1 };

function student(loss: string, targets: object): object {
  return { name: 'student', loss, l2: 0.1, targets: { from: 'teacher', ...targets } };
}

function parse(...learners: object[]): ReturnType<typeof parseProblem> {
  return parseProblem({ population: { kind: 'mixture' }, alpha: 2, learners });
}

function correctionOf(loss: string, correction: object): unknown {
  const { learners } = parse(teacher, student(loss, { correction }));
  const learner = learners[1];
  return learner?.kind === 'trained' ? learner.targets?.correction : undefined;
}

const where = 'learners.student.targets';

describe('a correction', () => {
  it('is on logits for the square loss, where the source has them, and else on probabilities', () => {
    const orthogonal = { kind: 'orthogonal' };
    expect(correctionOf('square', orthogonal)).toMatchObject({ scale: 'logit', clip: 0.002 });
    expect(correctionOf('logistic', orthogonal)).toMatchObject({ scale: 'probability' });
    const { learners } = parse(
      { ...teacher, loss: 'square' },
      student('square', { correction: orthogonal }),
    );
    expect(learners[1]).toMatchObject({ targets: { correction: { scale: 'probability' } } });
  });

  it('of no kind is the same question as none', () => {
    expect(correctionOf('logistic', { kind: 'none' })).toBeUndefined();
  });

  it.each([0, -1])('has a strength above 0, not %d', (strength) => {
    expect(() => correctionOf('logistic', { kind: 'constant', strength })).toThrow(
      `${where}.correction.strength is ${strength}`,
    );
  });

  it.each(['constant', 'bounded'])('of kind %s states a strength or has it chosen', (kind) => {
    expect(() => correctionOf('logistic', { kind })).toThrow(
      `${where}.correction.strength is missing; it must be a number above 0, or crossValidated must be true`,
    );
    expect(() => correctionOf('logistic', { kind, strength: 1, crossValidated: true })).toThrow(
      `${where}.correction.strength is 1; it must be absent where crossValidated is true`,
    );
    expect(correctionOf('logistic', { kind, crossValidated: true })).toMatchObject({ kind });
  });

  it('on logits needs the square loss and a source that has them', () => {
    const onLogits = { correction: { kind: 'orthogonal', scale: 'logit' } };
    expect(() => parse(teacher, student('logistic', onLogits))).toThrow(
      `${where}.correction.scale is "logit"; it must be "probability" for the logistic loss`,
    );
    expect(() => parse({ ...teacher, loss: 'square' }, student('square', onLogits))).toThrow(
      `it must be "probability" as the field of teacher is none`,
    );
  });

  it('is of soft targets', () => {
    const hard = { hard: true, correction: { kind: 'orthogonal' } };
    expect(() => parse(teacher, student('logistic', hard))).toThrow(
      `${where}.hard is true; it must be false for corrected targets`,
    );
  });
});

describe('cross-fitting', () => {
  it('has ten folds by default', () => {
    const { learners } = parse(teacher, student('logistic', { crossFit: {} }));
    expect(learners[1]).toMatchObject({ targets: { crossFit: { folds: 10 } } });
  });

  it.each([1, 0, 2.5, 'all'])('refuses %s folds', (folds) => {
    expect(() => parse(teacher, student('logistic', { crossFit: { folds } }))).toThrow(
      `${where}.crossFit.folds`,
    );
  });

  it('needs a source that is trained', () => {
    const oracle = { name: 'teacher', kind: 'bayes-optimal' };
    expect(() => parse(oracle, student('logistic', { crossFit: {} }))).toThrow(
      `${where}.crossFit is given; teacher is not trained: it has no folds to leave out`,
    );
  });

  it('cuts the sample of a problem once', () => {
    const two = student('logistic', { crossFit: { folds: 2 } });
    const other = { ...student('logistic', { crossFit: { folds: 3 } }), name: 'other' };
    expect(() => parse(teacher, two, other)).toThrow(
      'learners.other.targets.crossFit.folds is 3; it must be 2, as student has it: a problem cuts its sample once',
    );
  });
});
