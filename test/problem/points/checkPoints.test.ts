import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import { parseStatedProblem } from '../../../src/problem/parseStatedProblem.ts';
import { checkDesign } from '../../../src/simulation/checkDesign.ts';

const teacher = { name: 'teacher', loss: 'logistic', l2: 0.1 };
const square = { ...teacher, loss: 'square' };
const ridge = { name: 'ridge', kind: 'kernel-ridge', kernel: { kind: 'gaussian' }, l2: 1 };
const forest = { name: 'forest', kind: 'forest' };
const from = { from: 'teacher' };
const real = { kind: 'perceptron', output: 'linear' };

function parse(learners: object[], population: object = { kind: 'mixture' }) {
  return parseProblem({ population, alpha: 2, learners });
}

describe('a learner on points', () => {
  it('has every default written in', () => {
    const { learners } = parse([forest, { ...ridge, targets: { from: 'forest' } }]);
    expect(learners).toEqual([
      {
        ...forest,
        capacity: 1,
        trees: 20,
        features: 1,
        leaf: 1,
        bootstrap: true,
        on: ['all'],
        outputs: 'probability',
      },
      {
        ...ridge,
        capacity: 1,
        kernel: { kind: 'gaussian', width: 1 },
        on: ['all'],
        targets: { from: 'forest', mixing: 1 },
      },
    ]);
  });

  it('is drawn to logits where its source has them', () => {
    const outputs = (learners: object[], population?: object) => {
      const last = parse(learners, population).learners.at(-1);
      return last?.kind === 'forest' ? last.outputs : 'no forest';
    };
    expect(outputs([teacher, { ...forest, targets: from }])).toBe('logit');
    expect(outputs([square, { ...forest, targets: from }])).toBe('probability');
    expect(outputs([forest], real)).toBeUndefined();
  });

  it('gets corrections on the scale of its targets', () => {
    const correction = { kind: 'orthogonal' };
    const scales = [ridge, forest].map((learner) => {
      const resolved = parse([teacher, { ...learner, targets: { ...from, correction } }]);
      const last = resolved.learners.at(-1);
      return last?.kind === 'bayes-optimal' ? undefined : last?.targets?.correction?.scale;
    });
    expect(scales).toEqual(['logit', 'logit']);
  });

  it.each([
    [[{ ...ridge, targets: from }], 'targets.from is "teacher", an unknown learner'],
    [[ridge, { ...ridge, name: 'ridge' }], 'learners.1.name is "ridge", the name of learners.0'],
    [[{ ...ridge, on: ['half'] }], 'learners.ridge.on names "half"'],
    [[{ ...forest, outputs: 'logit' }], 'labels have no logits'],
    [[square, { ...forest, outputs: 'logit', targets: from }], 'the field of teacher is none'],
    [[teacher, { ...forest, targets: { ...from, mixing: 0.5 } }], 'it must be 1, as labels have'],
    [
      [teacher, { ...forest, targets: { ...from, correction: { kind: 'orthogonal', scale: 'probability' } } }],
      'it must be "logit", as outputs are',
    ],
    [
      [teacher, { ...ridge, targets: { ...from, correction: { kind: 'constant' } } }],
      'strength is missing',
    ],
    [
      [forest, { ...ridge, targets: { from: 'forest', crossFit: { folds: 'leave-one-out' } } }],
      'it must be a number, as forest is a random forest',
    ],
    [[{ ...forest, trees: 0 }], 'learners.forest.trees is 0; it must be a whole number, at least 1'],
    [[{ ...forest, l2: 1 }], 'learners.forest.l2 is an unknown key'],
    [[{ ...ridge, kernel: { kind: 'gaussian', degree: 2 } }], 'learners.ridge.kernel.degree is an unknown key'],
  ])('is refused where it makes no sense: %j', (learners, message) => {
    expect(() => parse(learners)).toThrow(message);
  }); // prettier-ignore

  it('has no outputs where labels are real numbers', () => {
    expect(() => parse([{ ...forest, outputs: 'probability' }], real)).toThrow(
      'learners.forest.outputs is "probability"; it must be absent for real labels',
    );
  });

  it('leaves its students without optimal settings', () => {
    const student = { ...teacher, name: 'student', l2: 'optimal', targets: { from: 'forest' } };
    const problem = { population: { kind: 'mixture' }, alpha: 2, learners: [forest, student] };
    expect(() => parseStatedProblem(problem)).toThrow(
      'learners.student.l2 is "optimal"; no theory finds it, as forest is a random forest',
    );
  });

  it('needs a design that stores its inputs', () => {
    expect(() => {
      checkDesign(parse([forest]), { n: 100, design: 'matrix-free' });
    }).toThrow('learners.forest.kind is "forest"; it needs the design "dense"');
  });
});
