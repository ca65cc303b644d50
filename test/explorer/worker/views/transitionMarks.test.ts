import { describe, expect, it } from 'vitest';
import { openQuestion } from '../../../../src/explorer/worker/openQuestion.ts';
import {
  mergedMarks,
  transitionMarks,
  zerosBetween,
} from '../../../../src/explorer/worker/views/transitionMarks.ts';

const figure = { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' };
const teacher = { name: 'teacher', loss: 'logistic', l2: 0.01 };
const student = { name: 'student', loss: 'logistic', l2: 1e-5, capacity: 0.5 };

function marksOf(experiment: object, isWanted = true) {
  const base = {
    title: 'a figure',
    problem: {
      population: { kind: 'mixture', rho: 0.2, delta: 1 },
      alpha: 3,
      learners: [teacher, { ...student, targets: { from: 'teacher' } }],
    },
    axes: { alpha: '0.1:8:20' },
    curves: [{ label: 'student', learner: 'student' }],
    figure,
  };
  return transitionMarks(openQuestion({ ...base, ...experiment }), isWanted);
}

describe('transitionMarks', () => {
  it('puts interpolation at α = η/share and separability at its threshold', () => {
    const [interpolation, separability] = marksOf({
      problem: {
        population: { kind: 'mixture', rho: 0.2, delta: 1 },
        alpha: 3,
        data: [
          { name: 'labelled', share: 0.75 },
          { name: 'fresh', share: 0.25, labels: false },
        ],
        learners: [
          { ...student, name: 'weak', on: ['labelled'] },
          { ...student, on: ['fresh'], targets: { from: 'weak' } },
        ],
      },
    });
    // η/share = 0.5/0.25; α*(ρ = .2, Δ = 1, η = ½) = 1.8036 (2012.00194, figure 5) over .75.
    expect([interpolation?.label, separability?.label]).toEqual([
      'interpolation, student',
      'separability, weak',
    ]);
    expect(interpolation?.x).toBeCloseTo(2, 12);
    expect(separability?.x).toBeCloseTo(1.8035591 / 0.75, 6);
  });

  it('finds where a threshold crosses α along another axis', () => {
    const marks = marksOf({
      axes: { 'learners.student.capacity': '0.05:1:20' },
      problem: {
        population: { kind: 'mixture', rho: 0.2, delta: 1 },
        alpha: 0.4,
        learners: [teacher, { ...student, targets: { from: 'teacher' } }],
      },
      figure: { ...figure, x: 'learners.student.capacity' },
    });
    expect(marks).toEqual([
      { x: expect.closeTo(0.4, 9) as number, label: 'interpolation, student' },
    ]);
  });

  it('has none for online learning, none for real labels beyond interpolation', () => {
    const problem = {
      population: { kind: 'perceptron', output: 'linear' },
      alpha: 3,
      learners: [{ ...student, loss: 'square' }],
    };
    expect(marksOf({ problem }).map(({ label }) => label)).toEqual(['interpolation, student']);
    const networks = [
      { name: 'truth', hidden: 1, activation: 'erf' },
      { name: 'student', hidden: 1, activation: 'erf', learnsFrom: 'truth', rate: 1 },
    ];
    const online = { protocol: 'online', time: 10, networks };
    expect(
      marksOf({ problem: online, axes: { time: '1:10:5' }, figure: { ...figure, x: 'time' } }),
    ).toEqual([]);
  });

  it('leaves alone a place that the experiment marks itself', () => {
    const marks = [{ x: 0.5, label: 'α = η' }];
    const labels = marksOf({ figure: { ...figure, marks } }).map(({ label }) => label);
    expect(labels).toEqual(['separability, teacher']);
  });

  it('computes nothing that it does not know yet while it is not to', () => {
    const problem = {
      population: { kind: 'mixture', rho: 0.321, delta: 1 },
      alpha: 3,
      learners: [teacher],
    };
    const curves = [{ label: 'teacher', learner: 'teacher' }];
    expect(marksOf({ problem, curves }, false)).toEqual([]);
    const once = marksOf({ problem, curves });
    expect(once).toHaveLength(1);
    expect(marksOf({ problem, curves }, false)).toEqual(once);
  });
});

describe('mergedMarks', () => {
  it('names the curve where a learner has a line on several', () => {
    const place = { kind: 'interpolation', learner: 'student' } as const;
    const places = [
      { ...place, curve: 'η = 1', x: 1 },
      { ...place, curve: 'η = 0.5', x: 0.5 },
      { ...place, learner: 'teacher', curve: 'η = 1', x: 1 },
    ];
    expect(mergedMarks(places)).toEqual([
      { x: 0.5, label: 'interpolation, η = 0.5' },
      { x: 1, label: 'interpolation, η = 1' },
    ]);
  });
});

describe('zerosBetween', () => {
  it('skips values that are not finite', () => {
    const values = [-1, Infinity, 1, 3, -1].map((value, x) => ({ x, value }));
    expect(zerosBetween(values)).toEqual([3.75]);
  });
});
