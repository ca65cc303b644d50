import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Perceptron } from '../../../src/problem/population.ts';
import { bayesModel } from '../../../src/theory/bayesOptimal/bayesModel.ts';
import { solvePosterior } from '../../../src/theory/bayesOptimal/solvePosterior.ts';
import { uniform } from '../../uniform.ts';
import { perceptron } from './populations.ts';

/** Numbers spread evenly over decades. */
const decades = (from: number, to: number) => uniform(from, to).map((exponent) => 10 ** exponent);

const weights = fc.constantFrom('spherical' as const, 'binary' as const);
const noise = fc.oneof(fc.constant(0), decades(-6, 1));
const flips = fc.constantFrom(0, 1e-6, 1e-3, 0.1, 0.45);

const populations = fc
  .oneof(
    fc.record({ output: fc.constant('sign' as const), noise, flips, weights }),
    fc.record({ output: fc.constant('logit' as const), beta: decades(-1, 2.5), flips, weights }),
    fc.record({ output: fc.constant('linear' as const), noise, weights }),
  )
  .map(perceptron);

/** Sweeps after which plain iteration, which creeps near spinodals, is no judge any more. */
const mostSweeps = 1000;

/** q by plain iteration from 0, with a finer quadrature; null where it has not come to rest. */
function iterated(population: Perceptron, alpha: number, capacity: number): number | null {
  const { channel, prior } = bayesModel(population, capacity, 2.3);
  let [q, V] = [0, 1];
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    const r = alpha * channel.information(q, V);
    // Beyond this the prior knows every weight to the last bit.
    if (!(r < 1e12)) return capacity;
    const before = q;
    q = capacity * prior.overlap(r);
    V = 1 - capacity + capacity * prior.variance(r);
    if (V === 0 || Math.abs(q - before) < 1e-12) return q;
  }
  return null;
}

describe('the posterior mean in theory', () => {
  it('is where plain iteration ends, whatever the population and the number of samples', () => {
    let judged = 0;
    fc.assert(
      fc.property(
        populations,
        decades(-2, 2.3),
        fc.constantFrom(1, 0.99, 0.3, 0.05),
        (population, alpha, capacity) => {
          const { answer } = solvePosterior(population, alpha, capacity);
          if (!answer.converged) throw new Error(answer.reason);
          expect(Object.values(answer.observables).every(Number.isFinite)).toBe(true);
          expect(Math.max(answer.residual, answer.quadratureError)).toBeLessThan(1e-8);
          const q = iterated(population, alpha, capacity);
          if (q === null) return;
          judged++;
          expect(Math.abs(q - (answer.observables.q ?? NaN))).toBeLessThan(1e-8);
        },
      ),
      { seed: 11, numRuns: 60 },
    );
    expect(judged).toBeGreaterThan(50);
  });

  it('knows what it sees of binary weights where samples are many', () => {
    const { answer } = solvePosterior(
      perceptron({ output: 'linear', weights: 'binary' }),
      200,
      0.99,
    );
    expect(answer).toMatchObject({ converged: true, observables: { q: 0.99 } });
  });

  it('is not there without labels', () => {
    expect(solvePosterior(perceptron({}), 0, 1).answer).toMatchObject({
      converged: false,
      reason: 'no part of the sample has labels',
    });
  });
});
