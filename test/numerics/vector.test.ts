import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestDifference, normalVector, place, read, withBench } from './arrays.ts';

const length = fc.integer({ min: 0, max: 200 });
const real = fc.double({ min: -10, max: 10, noNaN: true });

/** n roundings of numbers of order ten; the sums run in another order than here. */
const tolerance = (n: number) => 1e-14 * (n + 1);

describe('vector kernels agree with plain loops', () => {
  it('dot and sum', () => {
    fc.assert(
      fc.property(length, fc.nat(), (n, seed) =>
        withBench(seed, (bench) => {
          const x = normalVector(bench, n);
          const y = normalVector(bench, n);
          const { dot, sum } = bench.kernels.raw;
          const product = x.values.reduce((total, a, i) => total + a * (y.values[i] ?? NaN), 0);
          const total = x.values.reduce((a, b) => a + b, 0);
          expect(Math.abs(dot(x.pointer, y.pointer, n) - product)).toBeLessThan(tolerance(n));
          expect(Math.abs(sum(x.pointer, n) - total)).toBeLessThan(tolerance(n));
        }),
      ),
    );
  });

  it('axpy, axpby and scale, to the bit', () => {
    fc.assert(
      fc.property(length, fc.nat(), real, real, (n, seed, a, b) =>
        withBench(seed, (bench) => {
          const { axpy, axpby, scale } = bench.kernels.raw;
          const x = normalVector(bench, n);
          const y = normalVector(bench, n);
          const combine = (p: number, q: number) =>
            x.values.map((value, i) => p * value + q * (y.values[i] ?? NaN));
          const sum = place(bench, y.values);
          axpy(a, x.pointer, sum.pointer, n);
          expect(read(bench, sum)).toEqual(combine(a, 1));
          const mixture = place(bench, y.values);
          axpby(a, x.pointer, b, mixture.pointer, n);
          expect(read(bench, mixture)).toEqual(combine(a, b));
          scale(a, x.pointer, n);
          expect(read(bench, x)).toEqual(x.values.map((value) => a * value));
        }),
      ),
    );
  });

  it('copy and fill write their n entries and no more', () => {
    fc.assert(
      fc.property(length, fc.nat(), (n, seed) =>
        withBench(seed, (bench) => {
          const x = normalVector(bench, n);
          const y = normalVector(bench, n + 1);
          bench.kernels.raw.copy(x.pointer, y.pointer, n);
          expect(read(bench, y)).toEqual([...x.values, y.values[n]]);
          bench.kernels.raw.fill(7, y.pointer, n);
          expect(read(bench, y)).toEqual([...x.values.map(() => 7), y.values[n]]);
        }),
      ),
    );
  });

  it('countMismatch counts fields whose sign is not the label, zero fields always', () => {
    withBench(1, (bench) => {
      const fields = place(bench, [0.1, -0.1, 0, -0, 5, -5, NaN]);
      const labels = place(bench, [1, 1, 1, -1, -1, -1, 1]);
      expect(bench.kernels.raw.countMismatch(fields.pointer, labels.pointer, 7)).toBe(5);
      expect(bench.kernels.raw.countMismatch(fields.pointer, labels.pointer, 0)).toBe(0);
    });
  });

  it('largestDifference, which the other tests rely on, sees NaN', () => {
    expect(largestDifference([NaN, 1], [0, 1])).toBeNaN();
  });
});
