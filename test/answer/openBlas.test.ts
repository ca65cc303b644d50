import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/answer/simulate.ts';
import type { SimulationAnswer } from '../../src/answer/simulationAnswer.ts';
import { hasOpenBlas, native } from '../native.ts';
import { distilledFrom, problemOf, trained } from '../simulation/problems.ts';

const training = { method: 'closed-form' } as const;

/** Ridge regression on labels and on its outputs, with more samples than inputs and with fewer. */
function ridge(alpha: number) {
  const targets = distilledFrom('teacher');
  const teacher = trained('teacher', { loss: 'square', l2: 0.1, training });
  const student = trained('student', {
    ...{ loss: 'square', l2: 0.01, capacity: 0.5, training, targets },
  });
  return problemOf([teacher, student], { alpha });
}

/** Every mean and standard error of an answer, learner by learner. */
function numbers({ learners, overlaps }: SimulationAnswer): number[] {
  const estimates = Object.values(learners).flatMap((learner) =>
    learner.converged ? Object.values(learner.observables) : [],
  );
  return [...estimates, ...Object.values(overlaps)].flatMap(({ mean, stderr }) => [
    ...[mean, stderr ?? NaN],
  ]);
}

describe.skipIf(!hasOpenBlas)('simulate with OpenBLAS', () => {
  it.each([3, 0.7])('agrees with the portable kernels to 1e-9 at α = %s', (alpha) => {
    const options = { n: 120, seed: 'native', trials: 3, design: 'dense', testSamples: 0 } as const;
    const portable = simulate(ridge(alpha), options);
    const accelerated = simulate(ridge(alpha), { ...options, accelerator: native() });
    expect([portable.blas, accelerated.blas]).toEqual(['portable', 'openblas']);
    const [expected, actual] = [numbers(portable), numbers(accelerated)];
    // Eight or more numbers for each of two learners, and their overlap.
    expect(expected.length).toBeGreaterThan(30);
    // Condition numbers are below 1e4: rounding leaves about 1e-12.
    const apart = actual.map((value, i) => {
      const other = expected[i] ?? NaN;
      return Math.abs(value - other) / (1 + Math.abs(other));
    });
    expect(Math.max(...apart)).toBeLessThan(1e-9);
    // Sums in another order: equal bits would mean that OpenBLAS was not asked.
    expect(Math.max(...apart)).toBeGreaterThan(0);
  });
});
