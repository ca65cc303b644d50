import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyLikelihood,
  signPairChannel,
} from '../../../src/observables/signPair/signPairChannel.ts';
import type { PairLikelihood } from '../../../src/observables/signPair/signPairChannel.ts';
import { uniform } from '../../uniform.ts';

const place = fc.record({
  first: uniform(0.4, 1),
  second: uniform(0.4, 1),
  correlation: uniform(-0.8, 0.8),
  mean1: uniform(-1, 1),
  mean2: uniform(-1, 1),
});

const labels = [2, 0, -2];

function reader({
  first,
  second,
  correlation,
}: {
  first: number;
  second: number;
  correlation: number;
}) {
  const shared = correlation * Math.sqrt(first * second);
  const channel = signPairChannel({ first, second, shared });
  return (label: number, mean1: number, mean2: number): PairLikelihood => {
    const out = emptyLikelihood();
    channel.moveTo(mean1, mean2);
    channel.read(label, out);
    return out;
  };
}

describe('the label channel of two sign units', () => {
  it('gives labels whose probabilities add up to one', () => {
    fc.assert(
      fc.property(place, ({ mean1, mean2, ...variance }) => {
        const read = reader(variance);
        const total = labels.reduce(
          (sum, y) => sum + Math.exp(read(y, mean1, mean2).logProbability),
          0,
        );
        expect(total).toBeCloseTo(1, 13);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('has the pulls and slopes of its logarithm, by finite differences', () => {
    const h = 1e-4;
    fc.assert(
      fc.property(place, fc.constantFrom(...labels), ({ mean1, mean2, ...variance }, label) => {
        const read = reader(variance);
        const at = read(label, mean1, mean2);
        const [more1, less1] = [read(label, mean1 + h, mean2), read(label, mean1 - h, mean2)];
        const [more2, less2] = [read(label, mean1, mean2 + h), read(label, mean1, mean2 - h)];
        // Central differences: the third derivatives are below 1e4 here, so the error below 1e−4.
        const slope = (key: keyof PairLikelihood, more: PairLikelihood, less: PairLikelihood) =>
          (more[key] - less[key]) / (2 * h);
        expect(at.pull1).toBeCloseTo(slope('logProbability', more1, less1), 3);
        expect(at.pull2).toBeCloseTo(slope('logProbability', more2, less2), 3);
        expect(at.slope11).toBeCloseTo(slope('pull1', more1, less1), 3);
        expect(at.slope12).toBeCloseTo(slope('pull1', more2, less2), 3);
        expect(at.slope22).toBeCloseTo(slope('pull2', more2, less2), 3);
      }),
      { seed: 2, numRuns: 50 },
    );
  });

  it('counts signs of sampled pre-labels', () => {
    const read = reader({ first: 0.5, second: 0.8, correlation: -0.4 });
    const random = normals(5);
    const count = 100_000;
    let hits = 0;
    for (let i = 0; i < count; i++) {
      const [a, b] = [random(), random()];
      const u1 = 0.3 + Math.sqrt(0.5) * a;
      const u2 = -0.2 + Math.sqrt(0.8) * (-0.4 * a + Math.sqrt(1 - 0.16) * b);
      if (Math.sign(u1) + Math.sign(u2) === 0) hits++;
    }
    const probability = Math.exp(read(0, 0.3, -0.2).logProbability);
    // Four standard errors of a share, √(¼/count).
    expect(Math.abs(hits / count - probability)).toBeLessThan(4 * Math.sqrt(0.25 / count));
  });

  it('pulls towards the label from however far away', () => {
    const read = reader({ first: 1e-4, second: 1e-4, correlation: -0.3 });
    for (const mean of [0.2, 0.5, 5]) {
      const at = read(2, -mean, -mean);
      expect(at.pull1).toBeGreaterThan(0.9 * (mean / 1e-4));
      expect(at.slope11).toBeLessThan(0);
      const other = read(0, mean, 1.2 * mean);
      // The nearer of the two ways to differ is to change the sign of the first.
      expect(other.pull1).toBeLessThan(-0.9 * (mean / 1e-4));
      expect(Math.abs(other.pull2)).toBeLessThan(0.01 * Math.abs(other.pull1));
      expect(Object.values(other).every(Number.isFinite)).toBe(true);
    }
  });
});

/** Standard normals by the polar method from a linear congruential generator. */
function normals(seed: number): () => number {
  let state = seed;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return () => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
}
