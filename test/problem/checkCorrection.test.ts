import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { parseStatedProblem } from '../../src/problem/parseStatedProblem.ts';

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

  it('needs labels to train on', () => {
    const data = [
      { name: 'labelled', share: 0.5 },
      { name: 'fresh', share: 0.5, labels: false },
    ];
    const distil = (on: string[]) =>
      parseProblem({
        ...{ population: { kind: 'mixture' }, alpha: 2, data },
        learners: [
          { ...teacher, on: ['labelled'] },
          { ...student('logistic', { correction: { kind: 'orthogonal' } }), on },
        ],
      });
    expect(() => distil(['fresh'])).toThrow(
      `${where}.correction is given; a learner that trains without labels does not depend on it`,
    );
    expect(distil(['labelled', 'fresh']).learners).toHaveLength(2);
  });

  it('of real labels is linear in label and prediction', () => {
    const distil = (correction: object, source: object = { ...teacher, loss: 'square' }) =>
      parseProblem({
        population: { kind: 'perceptron', output: 'linear' },
        ...{ alpha: 2, learners: [source, student('square', { correction })] },
      });
    const given = `${where}.correction`;
    expect(() => distil({ kind: 'bounded', strength: 1 })).toThrow(
      `${given}.kind is "bounded"; it must be "constant" or "orthogonal" for real labels`,
    );
    expect(() => distil({ kind: 'orthogonal', scale: 'logit' })).toThrow(
      `${given}.scale is "logit"; it must be "probability" for real labels`,
    );
    const oracle = { kind: 'bayes-optimal', name: 'teacher' };
    expect(() => distil({ kind: 'orthogonal', scale: 'probability' }, oracle)).toThrow(
      `${given} is given; on real labels, only targets of trained learners are corrected`,
    );
    expect(distil({ kind: 'constant', strength: 0.5 }).learners).toHaveLength(2);
  });

  it('with a strength from the sample leaves nothing for theory to optimise', () => {
    const correction = { kind: 'bounded', crossValidated: true };
    const chosen = { ...student('logistic', { correction }), l2: 'optimal' };
    const question = { population: { kind: 'mixture' }, alpha: 2, learners: [teacher, chosen] };
    expect(() => parseStatedProblem(question)).toThrow(
      'learners.student.l2 is "optimal"; no theory finds it, as the strength of student is chosen by cross-validation',
    );
  });
});

describe('a memory of labels', () => {
  const spiky = { ...teacher, memory: 0.5 };

  it.each([-0.1, 1.1])('is a share, not %d', (memory) => {
    expect(() => parse({ ...teacher, memory })).toThrow(`learners.teacher.memory is ${memory}`);
  });

  it('is not in the sign of a field', () => {
    expect(() => parse(spiky, student('logistic', { hard: true }))).toThrow(
      `${where}.hard is true; it must be false, as teacher has a memory of labels`,
    );
  });

  it.each<[object, object]>([
    [{ memory: 0.5 }, {}],
    [{}, { correction: { kind: 'constant', strength: 1 } }],
  ])('and a correction are not followed along a flow: %j, %j', (own, targets) => {
    const flow = { bias: false, training: { method: 'gradient-flow', time: 1 } };
    const source = { name: 'teacher', loss: 'square', l2: 0.1, ...own, ...flow };
    const concurrent = {
      ...student('square', targets),
      ...flow,
      training: { ...flow.training, targets: 'concurrent' },
    };
    expect(() => parse(source, concurrent)).toThrow(
      'learners.student.training.targets is "concurrent"; it must be "final" for targets that',
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
