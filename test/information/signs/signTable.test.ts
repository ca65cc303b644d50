import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orthantProbability } from '../../../src/information/signs/orthantProbability.ts';
import { signTable } from '../../../src/information/signs/signTable.ts';
import { bivariateNormalCdf, normalCdf } from '../../../src/numerics/specialFunctions.ts';
import { testError } from '../../../src/observables/testError.ts';
import { freshSamples, learnerPairs, signedPopulations } from '../../observables/populations.ts';

describe('the probability of an orthant', () => {
  it('is a product for independent variables, and that of two where the third follows', () => {
    const alone = orthantProbability(0.3, -0.7, { pair: 0, first: 0, second: 0 });
    expect(alone.value).toBeCloseTo(0.5 * normalCdf(0.3) * normalCdf(-0.7), 14);
    // X₃ = X₁.
    const same = orthantProbability(0.3, -0.7, { pair: 0.4, first: 1, second: 0.4 });
    expect(same.value).toBeCloseTo(bivariateNormalCdf(0, -0.7, 0.4), 13);
  });

  it('has no jump where biases vanish', () => {
    const correlations = { pair: 0.5, first: 0.7, second: -0.2 };
    const near = orthantProbability(1e-9, -1e-9, correlations);
    expect(near.value).toBeCloseTo(orthantProbability(0, 0, correlations).value, 8);
  });

  it('of X₃ < 0 and of X₃ > 0 make up that of the others', () => {
    const threshold = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(threshold, threshold, learnerPairs, (h, k, { own, source }) => {
        const scale = Math.sqrt(own.q * source.q);
        const pair = source.overlap / scale;
        const [first, second] = [own.m / Math.sqrt(own.q), source.m / Math.sqrt(source.q)];
        const below = orthantProbability(h, k, { pair, first, second });
        const above = orthantProbability(h, k, { pair, first: -first, second: -second });
        expect(below.value + above.value).toBeCloseTo(bivariateNormalCdf(h, k, pair), 12);
        expect(below.error).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('the table of answers and labels', () => {
  it('has both test errors as margins', () => {
    fc.assert(
      fc.property(signedPopulations, learnerPairs, (population, { own, source }) => {
        const pair = { teacher: source, student: own, overlap: source.overlap };
        const { cells } = signTable(population, pair);
        const mass = (counts: (cell: (typeof cells)[number]) => boolean) =>
          cells.filter(counts).reduce((sum, { p }) => sum + p, 0);
        expect(mass(() => true)).toBeCloseTo(1, 12);
        expect(mass(({ t, y }) => t !== y)).toBeCloseTo(testError(population, source), 11);
        expect(mass(({ s, y }) => s !== y)).toBeCloseTo(testError(population, own), 11);
        expect(Math.min(...cells.map(({ p }) => p))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('counts fresh samples', () => {
    const count = 20_000;
    fc.assert(
      fc.property(signedPopulations, learnerPairs, (population, { own, source }) => {
        const pair = { teacher: source, student: own, overlap: source.overlap };
        const samples = freshSamples(population, own, source, count);
        for (const { t, s, y, p } of signTable(population, pair).cells) {
          const share =
            samples.filter((sample) => {
              return sample.sourceField * t > 0 && sample.field * s > 0 && sample.label * y > 0;
            }).length / count;
          // Five standard errors, and a count more for the rarest cells.
          const error = 5 * Math.sqrt((p * (1 - p)) / count) + 8 / count;
          expect(Math.abs(share - p)).toBeLessThan(error);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('knows learners whose weights are 0', () => {
    const teacher = { m: 0.5, q: 1, bias: 0.3 };
    const population = { kind: 'perceptron', output: 'sign', noise: 0.1, flips: 0 } as const;
    const silent = (bias: number) =>
      signTable(
        { ...population, weights: 'spherical' },
        { teacher, student: { m: 0, q: 0, bias }, overlap: 0 },
      ).cells;
    const mass = (bias: number, sign: number) =>
      silent(bias)
        .filter(({ s }) => s === sign)
        .reduce((sum, { p }) => sum + p, 0);
    expect(mass(0, 1)).toBeCloseTo(0.5, 13);
    expect(mass(1, 1)).toBeCloseTo(1, 13);
    expect(mass(-1, 1)).toBeCloseTo(0, 13);
  });
});
