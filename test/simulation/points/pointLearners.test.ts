import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import type { LearnerTrial, TrialAnswer } from '../../../src/simulation/trialAnswer.ts';

const mixture = { kind: 'mixture', rho: 0.4, delta: 1 };
const sign = { kind: 'perceptron', output: 'sign', noise: 0.1 };
const linear = { kind: 'perceptron', output: 'linear', noise: 0.2 };

/** The answer of one trial with 40 inputs and 80 samples. */
function answer(population: object, learners: object[], seed = 'points'): TrialAnswer {
  const problem = parseProblem({ population, alpha: 2, learners });
  return simulateTrial(problem, { n: 40, seed, trial: 0, design: 'dense', testSamples: 0 });
}

function observables({ learners }: TrialAnswer, name: string): Record<string, number> {
  const found: LearnerTrial | undefined = learners[name];
  if (found?.converged !== true) throw new Error(found?.reason ?? 'no answer');
  return found.observables;
}

const lines = {
  kind: 'kernel-ridge',
  kernel: { kind: 'polynomial', degree: 1, offset: 0 },
  l2: 0.3,
};
const ridge = { loss: 'square', l2: 0.3, bias: false, training: { method: 'closed-form' } };
const trees = { kind: 'forest', trees: 3, depth: 3, features: 0.4 };
const logistic = { loss: 'logistic', l2: 0.2 };

describe('a kernel ridge regression with a linear kernel', () => {
  it.each([mixture, sign, linear])('is the ridge perceptron without a bias: %j', (population) => {
    const learners = [
      { name: 'dual', ...lines },
      { name: 'primal', ...ridge },
      { name: 'ofDual', ...ridge, targets: { from: 'dual', crossFit: { folds: 3 } } },
      { name: 'ofPrimal', ...ridge, targets: { from: 'primal', crossFit: { folds: 3 } } },
      { name: 'freeOfDual', ...ridge, targets: { from: 'dual', crossFit: { folds: 'leave-one-out' } } },
      { name: 'freeOfPrimal', ...ridge, targets: { from: 'primal', crossFit: { folds: 'leave-one-out' } } },
      { name: 'dualStudent', ...lines, targets: { from: 'primal', mixing: 0.6 } },
      { name: 'primalStudent', ...ridge, targets: { from: 'primal', mixing: 0.6 } },
    ]; // prettier-ignore
    const answers = answer(population, learners);
    const pairs = [
      ['dual', 'primal'],
      ['ofDual', 'ofPrimal'],
      ['freeOfDual', 'freeOfPrimal'],
      ['dualStudent', 'primalStudent'],
    ] as const;
    for (const [points, weights] of pairs) {
      const [one, other] = [observables(answers, points), observables(answers, weights)];
      for (const name of ['m', 'q', 'trainLoss', 'trainError'].filter((key) => key in one)) {
        expect(Math.abs((one[name] as number) - (other[name] as number))).toBeLessThan(1e-10);
      }
      // 2048 fresh samples, of shares or of squares with a kurtosis of 3.
      for (const name of ['testError', 'testLoss'] as const) {
        const [sampled, exact] = [one[name] as number, other[name] as number];
        const spread = Math.sqrt((population === linear ? 2 * exact * exact : exact) / 2048);
        expect(Math.abs(sampled - exact)).toBeLessThan(5 * spread);
      }
    }
    expect(observables(answers, 'dual')).not.toHaveProperty('m');
    expect(Object.keys(answers.overlaps)).toContain('primal,ofDual');
    expect(Object.keys(answers.overlaps).join()).not.toContain('dual');
  });
});

describe('a forest in a problem', () => {
  const learners = [
    { name: 'forest', ...trees },
    { name: 'student', ...logistic, targets: { from: 'forest' } },
    { name: 'folded', ...logistic, targets: { from: 'forest', crossFit: { folds: 4 } } },
    { name: 'logits', ...trees, targets: { from: 'student' } },
    { name: 'chances', ...trees, outputs: 'probability', targets: { from: 'student', mixing: 0.5 } },
  ]; // prettier-ignore
  const first = answer(sign, learners);

  it('answers as its seed says', () => {
    expect(answer(sign, learners)).toEqual(first);
    expect(observables(answer(sign, learners, 'another'), 'forest')).not.toEqual(
      observables(first, 'forest'),
    );
  });

  it.each(learners.map(({ name }) => name))(
    'has errors and losses, as its students: %s',
    (name) => {
      const { testError, testLoss, trainError, trainLoss, gap } = observables(first, name);
      for (const value of [testError, trainError]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(0.6);
      }
      for (const value of [testLoss, trainLoss]) expect(value).toBeGreaterThan(0);
      expect(gap).toBe((testError as number) - (trainError as number));
    },
  );

  it('knows its labels by heart when each tree sees them all', () => {
    const full = { name: 'full', kind: 'forest', trees: 2, bootstrap: false };
    const copy = { name: 'student', loss: 'logistic', l2: 1e-3, targets: { from: 'full' } };
    const direct = { name: 'direct', loss: 'logistic', l2: 1e-3, labelSmoothing: 1 / 500 };
    const answers = answer(sign, [full, copy, direct]);
    const { trainError, trainLoss, clippedShare } = observables(answers, 'full');
    expect([trainError, trainLoss, clippedShare]).toEqual([0, 0, 1]);
    // The logits of 1/500 and 499/500 are what labels smoothed by 1/500 ask for.
    const [student, taught] = [observables(answers, 'student'), observables(answers, 'direct')];
    for (const name of ['m', 'q'] as const) {
      expect(student[name]).toBeCloseTo(taught[name] as number, 5);
    }
  });

  it('predicts real labels as they are', () => {
    const full = { name: 'full', kind: 'forest', trees: 1, bootstrap: false };
    const { trainLoss, testError, ...rest } = observables(answer(linear, [full]), 'full');
    expect(trainLoss).toBeCloseTo(0, 12);
    expect(testError).toBeGreaterThan(0.2);
    expect(rest).not.toHaveProperty('clippedShare');
  });
});
