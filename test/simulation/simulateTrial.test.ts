import { describe, expect, it } from 'vitest';
import { testError } from '../../src/observables/testError.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import type { TrialOptions } from '../../src/simulation/simulateTrial.ts';
import type { LearnerTrial } from '../../src/simulation/trialAnswer.ts';
import {
  distilledFrom,
  mixture,
  perceptron,
  problemOf,
  trained,
  trialOptions,
} from './problems.ts';

type Converged = Extract<LearnerTrial, { converged: true }>;

/** One learner of one trial, which must have converged. */
function learnerOf(problem: Problem, name: string, options: Partial<TrialOptions> = {}): Converged {
  const learner = simulateTrial(problem, trialOptions(options)).learners[name];
  if (!learner?.converged) throw new Error(learner?.reason ?? 'no such learner');
  return learner;
}

function meanAndError(values: readonly number[]): { mean: number; stderr: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { mean, stderr: Math.sqrt(squares / (values.length - 1) / values.length) };
}

const teacher = trained('teacher');
const student = trained('student', {
  l2: 1e-5,
  capacity: 0.5,
  targets: distilledFrom('teacher'),
});

describe('simulateTrial', () => {
  it('agrees with the known error of logistic regression on a sign teacher at α = 1', () => {
    const problem = problemOf([trained('learner', { l2: 1, bias: false })], {
      population: perceptron,
      alpha: 1,
    });
    const errors = Array.from(
      { length: 20 },
      (_, trial) =>
        learnerOf(problem, 'learner', { n: 1000, trial }).observables.testError as number,
    );
    const { mean, stderr } = meanAndError(errors);
    // Replica value .271170; four standard errors and a finite-size shift of order 1/N.
    expect(Math.abs(mean - 0.27117)).toBeLessThan(4 * stderr + 1e-3);
    expect(stderr).toBeLessThan(5e-3);
  });

  it('agrees with the order parameters of distillation at α = 3', () => {
    // Saglietti & Zdeborová: teacher l2 0.1, student l2 1e-5 with half the inputs.
    const trials = Array.from({ length: 12 }, (_, trial) =>
      simulateTrial(problemOf([teacher, student]), trialOptions({ n: 600, trial })),
    );
    const expected = { m: 0.85485, q: 2.63385, bias: -1.5499, testError: 0.18852 } as const;
    for (const [name, value] of Object.entries(expected)) {
      const { mean, stderr } = meanAndError(
        trials.map(({ learners }) => {
          const answer = learners['student'];
          if (!answer?.converged) throw new Error('the student should converge');
          return answer.observables[name as keyof typeof expected] as number;
        }),
      );
      expect(Math.abs(mean - value)).toBeLessThan(4 * stderr + (10 * (1 + Math.abs(value))) / 600);
    }
    const overlaps = meanAndError(
      trials.map((trial) => trial.overlaps['teacher,student'] as number),
    );
    expect(Math.abs(overlaps.mean - 1.98416)).toBeLessThan(4 * overlaps.stderr + 0.05);
  });

  it('makes student equal teacher at full capacity as the ridge vanishes', () => {
    const copy = trained('copy', { l2: 1e-7, targets: distilledFrom('teacher') });
    const { learners, overlaps } = simulateTrial(problemOf([teacher, copy]), trialOptions());
    const [one, other] = [learners['teacher'], learners['copy']];
    if (!one?.converged || !other?.converged) throw new Error('both should converge');
    // The ridge pulls by λ/(curvature ≈ .1) relative, and the tolerance adds 1e-8 · 10/.1.
    for (const name of ['m', 'q', 'bias', 'testError', 'trainError'] as const) {
      expect(other.observables[name]).toBeCloseTo(one.observables[name] as number, 4);
    }
    expect(overlaps['teacher,copy']).toBeCloseTo(one.observables.q as number, 4);
  });

  it('confirms the test error and train error formulas on fresh samples', () => {
    const count = 20_000;
    for (const population of [mixture, { ...perceptron, noise: 0.3 }] as const) {
      const learner = trained('learner', { bias: true });
      const answer = learnerOf(problemOf([learner], { population }), 'learner', {
        testSamples: count,
      });
      const error = answer.observables.testError as number;
      const deviation = Math.sqrt((error * (1 - error)) / count);
      expect(Math.abs((answer.testErrorEmpirical as number) - error)).toBeLessThan(4 * deviation);
    }
  });

  it('draws Bayes-optimal learners with the order parameters that theory gives them', () => {
    const problem = problemOf(
      [
        { kind: 'bayes-optimal', name: 'full', capacity: 1 },
        { kind: 'bayes-optimal', name: 'half', capacity: 0.5 },
      ],
      { alpha: 0.5 },
    );
    const { observables } = learnerOf(problem, 'half', { n: 2000 });
    // m = η, q = η(1 + Δ/α) with 1000 entries 1 + √2 ξ: standard deviations .022 and .089.
    expect(Math.abs((observables.m as number) - 0.5)).toBeLessThan(4 * 0.022);
    expect(Math.abs((observables.q as number) - 1.5)).toBeLessThan(4 * 0.089);
    expect(observables.bias).toBeCloseTo(1.5 * Math.log(0.25), 14);
    const limit = { m: 0.5, q: 1.5, bias: 1.5 * Math.log(0.25) };
    // ε changes by at most φ(0)/√q per unit of m.
    expect(Math.abs((observables.testError as number) - testError(mixture, limit))).toBeLessThan(
      0.33 * 4 * 0.022,
    );
    expect(observables).not.toHaveProperty('testLoss');
    // Fresh noise for each: S = η without the Δ/α of a shared ξ (which would make it 1.5).
    const { overlaps } = simulateTrial(problem, trialOptions({ n: 2000 }));
    expect(Math.abs((overlaps['full,half'] as number) - 0.5)).toBeLessThan(4 * 0.045);
  });

  it('gives the same answer for learners in another order', () => {
    const loner = trained('loner', { loss: 'square', l2: 0.7 });
    const bayes = { kind: 'bayes-optimal', name: 'bayes', capacity: 1 } as const;
    const one = simulateTrial(problemOf([teacher, loner, bayes, student]), trialOptions());
    const other = simulateTrial(problemOf([bayes, teacher, student, loner]), trialOptions());
    expect(other.learners).toEqual(one.learners);
  });

  it('has the same bits for the same seed, and other draws for other trials and seeds', () => {
    const problem = problemOf([teacher, student]);
    const one = simulateTrial(problem, trialOptions());
    expect(simulateTrial(problem, trialOptions())).toEqual(one);
    expect(simulateTrial(problem, trialOptions({ trial: 1 }))).not.toEqual(one);
    expect(simulateTrial(problem, trialOptions({ seed: 'other' }))).not.toEqual(one);
  });

  it('has frozen bits: a change here changes every published curve', () => {
    const problem = problemOf([teacher, student], { alpha: 2 });
    const { learners } = simulateTrial(problem, trialOptions({ n: 30, testSamples: 1000 }));
    expect(learners).toMatchSnapshot();
  });

  it('reports a separable sample without ridge within seconds, and who depends on it', () => {
    const problem = problemOf(
      [
        trained('hard', { l2: 0 }),
        trained('pupil', { targets: distilledFrom('hard') }),
        trained('grandpupil', { targets: distilledFrom('pupil') }),
        trained('other'),
      ],
      { alpha: 1 },
    );
    const started = performance.now();
    const { learners, overlaps } = simulateTrial(
      problem,
      trialOptions({ n: 200, testSamples: 10 }),
    );
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(learners['hard']).toEqual({
      converged: false,
      reason:
        'no minimiser: l2 is 0 and the sample is linearly separable (200 samples, 200 inputs)',
    });
    expect(learners['pupil']).toMatchObject({ reason: expect.stringContaining('hard') as string });
    expect(learners['grandpupil']).toMatchObject({ converged: false });
    expect(learners['other']).toMatchObject({ converged: true });
    expect(overlaps).toEqual({});
  });

  it('trains by gradient descent and by closed form as by minimisation, and records', () => {
    const square = { loss: 'square', l2: 0.5 } as const;
    const problem = problemOf([
      trained('minimised', square),
      trained('solved', { ...square, training: { method: 'closed-form' } }),
      trained('descended', {
        ...square,
        training: {
          method: 'gradient-descent',
          step: 0.1,
          iterations: 2000,
          tolerance: 0,
          record: 500,
        },
      }),
    ]);
    const { learners } = simulateTrial(problem, trialOptions());
    const minimised = learners['minimised'] as Converged;
    for (const name of ['solved', 'descended']) {
      const { observables } = learners[name] as Converged;
      for (const [key, value] of Object.entries(minimised.observables)) {
        expect(observables[key as 'm']).toBeCloseTo(value, 6);
      }
    }
    const { trajectory, observables } = learners['descended'] as Converged;
    expect(trajectory?.iteration).toEqual([0, 500, 1000, 1500, 2000]);
    expect(trajectory?.testError?.[0]).toBe(0.5);
    expect(trajectory?.trainError?.[0]).toBe(0.5);
    expect(trajectory?.trainLoss?.[0]).toBe(0.5);
    expect(trajectory?.testError?.at(-1)).toBe(observables.testError);
    expect(trajectory?.trainLoss?.at(-1)).toBe(observables.trainLoss);
  });
});
