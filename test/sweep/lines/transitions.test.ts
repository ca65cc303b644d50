import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import { transitionExcess } from '../../../src/sweep/lines/transitions.ts';

const student = { name: 'student', loss: 'logistic', l2: 0, capacity: 0.5 };

function excess(kind: 'interpolation' | 'separability', problem: object) {
  const base = { population: { kind: 'mixture', rho: 0.2, delta: 1 }, learners: [student] };
  const line = { kind, label: 'a line', learner: 'student' };
  return transitionExcess(line, parseProblem({ ...base, ...problem }));
}

describe('transitionExcess', () => {
  it('is zero where a learner has as many inputs as samples', () => {
    expect(excess('interpolation', { alpha: 0.5 })).toBeCloseTo(0, 12);
    expect(excess('interpolation', { alpha: 0.4 })).toBeLessThan(0);
    expect(excess('interpolation', { alpha: 0.6 })).toBeGreaterThan(0);
  });

  it('changes sign at the threshold of separability', () => {
    // α*(ρ = .2, Δ = 1, η = ½) = 1.804 (2012.00194, figure 5).
    expect(excess('separability', { alpha: 1.803 })).toBeLessThan(0);
    expect(excess('separability', { alpha: 1.805 })).toBeGreaterThan(0);
  });

  it('counts the samples that a learner trains on and, for separability, those with labels', () => {
    const data = [
      { name: 'labelled', share: 0.25 },
      { name: 'fresh', share: 0.25, labels: false },
      { name: 'others', share: 0.5 },
    ];
    const teacher = { ...student, name: 'teacher' };
    const on = ['labelled', 'fresh'];
    const learners = [
      { ...teacher, on: ['others'] },
      { ...student, on, targets: { from: 'teacher' } },
    ];
    expect(excess('interpolation', { alpha: 1, data, learners })).toBeCloseTo(0, 12);
    const whole = excess('separability', { alpha: 1 }) ?? NaN;
    const part = excess('separability', { alpha: 4, data, learners }) ?? NaN;
    expect(part).toBeCloseTo(whole, 12);
  });

  it('has no value for real labels, which are never separable, and for no such learner', () => {
    const population = { kind: 'perceptron', output: 'linear' };
    const learners = [{ ...student, loss: 'square' }];
    expect(excess('separability', { population, learners, alpha: 1 })).toBeNull();
    const line = { kind: 'interpolation', label: 'a line', learner: 'pupil' } as const;
    const problem = parseProblem({
      population: { kind: 'mixture' },
      alpha: 1,
      learners: [student],
    });
    expect(transitionExcess(line, problem)).toBeNull();
  });
});
