import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem/problem.ts';
import { runTrial } from '../../src/simulation/runTrial.ts';
import { trialMemory } from '../../src/simulation/trialMemory.ts';
import { memoryTaken } from './memoryTaken.ts';
import {
  distilledFrom,
  mixture,
  perceptron,
  problemOf,
  trained,
  trialOptions,
} from './problems.ts';

const setting = { n: 5000, design: 'matrix-free' as const };

/** Bytes that a trial takes, all of whose learners must converge. */
function taken(problem: Problem): number {
  return memoryTaken((kernels) => {
    const { learners } = runTrial(kernels, problem, trialOptions(setting));
    expect(Object.values(learners).filter(({ converged }) => !converged)).toEqual([]);
  });
}

describe('the memory of a matrix-free trial', () => {
  const pair = [
    trained('teacher'),
    trained('student', { capacity: 0.5, l2: 0.01, targets: distilledFrom('teacher') }),
  ];
  const descent = { method: 'gradient-descent', step: 0.2, iterations: 60 } as const;
  const messages = { method: 'amp', tolerance: 1e-10, iterations: 1000, damping: 0 } as const;
  const cases: [string, Problem][] = [
    ['a masked student on a mixture', problemOf(pair, { population: mixture, alpha: 2 })],
    ['a masked student on a perceptron', problemOf(pair, { population: perceptron, alpha: 2 })],
    [
      'the square loss in closed form',
      problemOf([trained('ridge', { loss: 'square', training: { method: 'closed-form' } })]),
    ],
    [
      'gradient descent',
      problemOf([trained('early', { training: { ...descent, tolerance: 0, record: 0 } })]),
    ],
    [
      'a hinge on a part of the sample',
      problemOf(
        [
          trained('hinge', {
            ...{ loss: 'hinge', l2: 0.5, on: ['half'] },
            training: { method: 'minimise', tolerance: 1e-4, iterations: 20_000 },
          }),
        ],
        { data: ['half', 'rest'].map((name) => ({ name, share: 0.5, labels: true })) },
      ),
    ],
    [
      'message passing, for a posterior mean and for its student',
      problemOf(
        [
          { name: 'bayes', kind: 'bayes-optimal', capacity: 1 },
          trained('student', { targets: distilledFrom('bayes'), training: messages }),
        ],
        { population: perceptron, alpha: 2 },
      ),
    ],
  ];

  it.each(cases)('is foreseen for %s', { timeout: 60_000 }, (_, problem) => {
    const foreseen = trialMemory([problem], setting);
    const real = taken(problem);
    // Never less than what is taken, but for the page it ends in; and of the same size.
    expect(foreseen).toBeGreaterThan(real - 65_536);
    expect(foreseen).toBeLessThan(1.35 * real);
  });

  it('is that of everything that can be asked, where N is small', () => {
    const few = trialMemory([problemOf(pair, { alpha: 2 })], { ...setting, n: 100 });
    const everything = 8 * 200 * (200 + 100);
    expect(few).toBeGreaterThan(everything);
    expect(few).toBeLessThan(everything + 2 ** 21);
  });

  it('is a few vectors where the pilot finds no minimiser, and the students go without', () => {
    const bare = problemOf(
      [
        trained('teacher', { l2: 0 }),
        trained('student', { l2: 0.01, targets: distilledFrom('teacher') }),
      ],
      { alpha: 0.5 },
    );
    const rows = 500_000;
    const bytes = trialMemory([bare], { n: 2 * rows, design: 'matrix-free' });
    expect(bytes).toBeLessThan(8 * rows * 20);
  });

  it('is too much for any worker where the number of gradients grows with N', () => {
    const method = 'closed-form';
    const edge = trained('edge', { loss: 'square', l2: 0, bias: false, training: { method } });
    const bytes = trialMemory([problemOf([edge], { alpha: 1 })], {
      n: 100_000,
      design: 'matrix-free',
    });
    expect(bytes).toBeGreaterThan(8 * 100_000 * 200_000 - 1);
  });
});
