import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { TrainedLearner } from '../../../src/problem/problem.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import { trialOptions } from '../problems.ts';
import { committee, committeeProblem, convergedIn } from './committees.ts';

/** What a learner has minimised, per sample: its losses and its share of the ridge. */
function objectiveOf(learner: object, seed: string): number {
  const n = 24;
  const problem = committeeProblem([learner], { hidden: 3 });
  const { observables } = convergedIn(simulateTrial(problem, trialOptions({ n, seed })), 'student');
  const { trainLoss, q } = observables;
  const { hidden, l2 } = problem.learners[0] as TrainedLearner;
  return (trainLoss as number) + (l2 * hidden * (q as number)) / (2 * problem.alpha);
}

describe('the training of a committee', () => {
  it.each(['minimise', 'gradient-descent'])(
    'never ends worse after more restarts (%s)',
    (method) => {
      for (const seed of ['a', 'b']) {
        const values = [1, 2, 4].map((restarts) => {
          const iterations = method === 'minimise' ? 20_000 : 100;
          const training = {
            method,
            restarts,
            iterations,
            ...(method === 'minimise' && { tolerance: 1e-4 }),
          };
          return objectiveOf(committee('student', { hidden: 3, training }), seed);
        });
        // Rounding of observables.
        expect(values[1]).toBeLessThanOrEqual((values[0] as number) + 1e-12);
        expect(values[2]).toBeLessThanOrEqual((values[1] as number) + 1e-12);
      }
    },
  );

  it.each(['erf', 'relu'])('finds the rule of many noiseless %s labels', (activation) => {
    const training = { restarts: 4, tolerance: 1e-9 };
    const fields = { activation, l2: 1e-9, training };
    const problem = committeeProblem([committee('student', fields)], { activation }, { alpha: 8 });
    const answer = simulateTrial(problem, trialOptions({ n: 40 }));
    const { observables } = convergedIn(answer, 'student');
    // What the ridge leaves: the labels determine the weights.
    expect(observables.testError).toBeLessThan(1e-10);
    expect(observables.trainError).toBeLessThan(1e-10);
    expect(observables.specialisation).toBeCloseTo(1, 4);
    const overlaps = ['1', '2'].flatMap((k) =>
      ['1', '2'].map((n) => answer.overlaps[`truth.${k},student.${n}`] as number),
    );
    [1, 0, 0, 1].forEach((value, i) => expect(overlaps[i]).toBeCloseTo(value, 4));
  });

  it('of one linear unit is that of a perceptron, to the bit', () => {
    const training = { method: 'gradient-descent', iterations: 30 };
    const perceptron = { name: 'student', loss: 'square', l2: 0.1, training };
    const answers = [perceptron, { ...perceptron, hidden: 1, activation: 'linear' }].map(
      (learner) => {
        const problem = parseProblem({
          population: { kind: 'perceptron' },
          alpha: 2,
          learners: [learner],
        });
        return simulateTrial(problem, trialOptions({ testSamples: 300 }));
      },
    );
    expect(answers[1]).toStrictEqual(answers[0]);
  });

  it('records the way of the restart that ended best, from its start on', () => {
    const training = { method: 'gradient-descent', restarts: 3, iterations: 40, record: 10 };
    const problem = committeeProblem([committee('student', { training })]);
    const { observables, products, trajectory } = convergedIn(
      simulateTrial(problem, trialOptions({ n: 40 })),
      'student',
    );
    expect(trajectory?.iteration).toEqual([0, 10, 20, 30, 40]);
    expect(trajectory?.testError?.at(-1)).toBeCloseTo(observables.testError as number, 14);
    expect(trajectory?.trainLoss?.[0]).toBeGreaterThan(trajectory?.trainLoss?.at(-1) as number);
    // Forty-one gradients of two units, two products each, and one to compare the ends by.
    expect(products).toBe(3 * 42 * 4);
  });

  it('has no answer where every restart diverges', () => {
    const training = { method: 'gradient-descent', step: 1e3, restarts: 2, iterations: 50 };
    const problem = committeeProblem([committee('student', { activation: 'relu', training })]);
    expect(simulateTrial(problem, trialOptions({ n: 30 })).learners.student).toMatchObject({
      converged: false,
      reason: expect.stringContaining('gradient descent diverged') as string,
    });
  });
});
