import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import type { PairMatrix } from '../../../src/observables/signPair/pairMatrix.ts';
import { pairWeights } from '../../../src/simulation/messagePassing/pairWeights.ts';
import { uniform } from '../../uniform.ts';

const kernels = createKernels();

/** Means and the summed covariance of one pair of weights. */
function estimate(prior: 'spherical' | 'binary', drives: [number, number], precision: PairMatrix) {
  const mark = kernels.mark();
  const [b, w] = [kernels.allocate(2), kernels.allocate(2)];
  kernels.view(b, 2).set(drives);
  const pair = (at: number): [number, number] => [at, at + Float64Array.BYTES_PER_ELEMENT];
  const counts = { active: 1, size: 1 };
  const covariance = pairWeights[prior](kernels, pair(b), precision, counts, pair(w));
  const means = [...kernels.view(w, 2)] as [number, number];
  kernels.release(mark);
  return { means, covariance };
}

const place = fc.record({
  b1: uniform(-2, 2),
  b2: uniform(-2, 2),
  first: uniform(0.2, 2),
  second: uniform(0.2, 2),
  shared: uniform(-0.15, 0.15),
});

describe('the posterior of a pair of weights', () => {
  it('is the average over the four pairs of signs for binary weights', () => {
    fc.assert(
      fc.property(place, ({ b1, b2, ...precision }) => {
        const { means, covariance } = estimate('binary', [b1, b2], precision);
        const states = [1, -1].flatMap((s) => [1, -1].map((t) => [s, t] as const));
        const weights = states.map(([s, t]) =>
          Math.exp(s * b1 + t * b2 - s * t * precision.shared),
        );
        const total = weights.reduce((a, b) => a + b);
        const average = (f: (s: number, t: number) => number) =>
          states.reduce((sum, [s, t], i) => sum + (f(s, t) * (weights[i] as number)) / total, 0);
        const [m1, m2] = [average((s) => s), average((_, t) => t)];
        expect(means[0]).toBeCloseTo(m1, 13);
        expect(means[1]).toBeCloseTo(m2, 13);
        expect(covariance.first).toBeCloseTo(1 - m1 * m1, 13);
        expect(covariance.second).toBeCloseTo(1 - m2 * m2, 13);
        expect(covariance.shared).toBeCloseTo(average((s, t) => s * t) - m1 * m2, 13);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it.each(['spherical', 'binary'] as const)(
    'has the covariance that its means have as slopes, %s weights',
    (prior) => {
      const step = 1e-5;
      fc.assert(
        fc.property(place, ({ b1, b2, ...precision }) => {
          const means = (c1: number, c2: number) => estimate(prior, [c1, c2], precision).means;
          const { covariance } = estimate(prior, [b1, b2], precision);
          const [more, less] = [means(b1 + step, b2), means(b1 - step, b2)];
          expect((more[0] - less[0]) / (2 * step)).toBeCloseTo(covariance.first, 8);
          expect((more[1] - less[1]) / (2 * step)).toBeCloseTo(covariance.shared, 8);
        }),
        { seed: 4, numRuns: 30 },
      );
    },
  );
});
