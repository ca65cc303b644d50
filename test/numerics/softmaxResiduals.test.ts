import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropy } from '../../src/observables/softmax/crossEntropy.ts';
import { largestDifference, normalVector, read, withBench } from './arrays.ts';

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 9 }),
  classes: fc.integer({ min: 2, max: 7 }),
  temperature: fc.double({ min: 0.3, max: 5, noNaN: true }),
  factor: fc.double({ min: 0.1, max: 2, noNaN: true }),
  /** Logits may be far apart. */
  spread: fc.constantFrom(1, 30, 500),
  seed: fc.nat(),
});

describe('softmaxResiduals', () => {
  it('sums the cross-entropies of rows, and adds a multiple of their gradients', () => {
    fc.assert(
      fc.property(sizes, ({ rows, classes, temperature, factor, spread, seed }) => {
        withBench(seed, (bench) => {
          const { raw, view } = bench.kernels;
          const n = rows * classes;
          const [logits, weights, pulls] = [0, 1, 2].map(() => normalVector(bench, n)) as [
            ReturnType<typeof normalVector>,
            ReturnType<typeof normalVector>,
            ReturnType<typeof normalVector>,
          ];
          raw.scale(spread, logits.pointer, n);
          const own = Array.from(view(logits.pointer, n));
          const total = raw.softmaxResiduals(logits.pointer, weights.pointer, rows, classes, temperature, factor, pulls.pointer); // prettier-ignore
          const row = (values: readonly number[], i: number) =>
            values.slice(i * classes, (i + 1) * classes);
          const terms = Array.from({ length: rows }, (_, i) =>
            crossEntropy(row(weights.values, i), row(own, i), temperature),
          );
          const sum = terms.reduce((all, { value }) => all + value, 0);
          // Sums of up to 63 products of order spread/temperature, taken in another order.
          expect(Math.abs(total - sum)).toBeLessThan(1e-12 * (1 + spread / temperature));
          const expected = terms
            .flatMap(({ gradient }) => gradient)
            .map((slope, at) => (pulls.values[at] as number) + factor * slope);
          expect(largestDifference(read(bench, pulls), expected)).toBeLessThan(
            1e-12 * (1 + spread),
          );
        });
      }),
    );
  });
});
