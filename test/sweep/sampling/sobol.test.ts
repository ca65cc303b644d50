import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joeKuo } from '../../../src/sweep/sampling/joeKuo.ts';
import { mostDimensions, sobolPoints } from '../../../src/sweep/sampling/sobol.ts';

const unshifted = Array.from({ length: mostDimensions }, () => 0);

/** How many of the values lie in each of so many equal parts of [0, 1). */
function counts(values: readonly number[], parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, part) => values.filter((value) => Math.floor(value * parts) === part).length,
  );
}

/** The order of x as a root of the polynomial over two elements: 2^degree − 1 where it is primitive. */
function orderOfX(polynomial: number): number {
  const degree = 31 - Math.clz32(polynomial);
  let power = 1;
  for (let order = 1; ; order++) {
    power <<= 1;
    if ((power >>> degree) & 1) power ^= polynomial;
    if (power === 1 || order > 1 << degree) return order;
  }
}

describe('the numbers of Joe and Kuo', () => {
  it('have primitive polynomials, and odd direction numbers below 2ᵏ', () => {
    for (const { polynomial, initial } of joeKuo) {
      expect(orderOfX(polynomial)).toBe((1 << initial.length) - 1);
      expect(initial.every((m, k) => m % 2 === 1 && m < 2 << k)).toBe(true);
    }
    expect(new Set(joeKuo.map(({ polynomial }) => polynomial)).size).toBe(joeKuo.length);
  });
});

describe('sobolPoints', () => {
  // scipy 1.17.1: scipy.stats.qmc.Sobol(20, scramble=False, bits=32), points 5 and 1000.
  it('are the points of another program’s sequence, digit by digit', () => {
    const points = sobolPoints(1001, unshifted);
    expect(points[0]).toEqual(unshifted);
    expect(points[5]).toEqual([
      ...[0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375, 0.375, 0.125],
      ...[0.375, 0.875, 0.875, 0.125, 0.875, 0.375, 0.875, 0.375, 0.375, 0.625],
    ]);
    expect(points[1000]).toEqual([
      ...[0.2197265625, 0.0966796875, 0.5185546875, 0.6767578125, 0.2802734375],
      ...[0.9072265625, 0.0458984375, 0.8994140625, 0.5009765625, 0.0693359375],
      ...[0.0849609375, 0.2548828125, 0.1611328125, 0.3837890625, 0.1435546875],
      ...[0.3701171875, 0.7197265625, 0.3447265625, 0.9912109375, 0.7255859375],
    ]);
  });

  it('have one point in each of 2ᵏ equal parts of every axis, whatever the shift', () => {
    const shift = fc.array(fc.integer(), { minLength: 1, maxLength: mostDimensions });
    fc.assert(
      fc.property(shift, fc.integer({ min: 0, max: 7 }), (shifts, k) => {
        const points = sobolPoints(1 << k, shifts);
        for (const [d] of shifts.entries()) {
          const axis = points.map((point) => point[d] ?? NaN);
          expect(counts(axis, 1 << k)).toEqual(Array.from({ length: 1 << k }, () => 1));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('fill every box of equal volume in the first two dimensions, whatever the shift', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: 0, max: 6 }), (a, b, k) => {
        const points = sobolPoints(64, [a, b]);
        const [wide, high] = [1 << k, 64 >> k];
        const box = ([x = NaN, y = NaN]: number[]) =>
          Math.floor(x * wide) * high + Math.floor(y * high);
        expect(new Set(points.map(box)).size).toBe(64);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses more dimensions than there are numbers for', () => {
    expect(() => sobolPoints(1, [...unshifted, 0])).toThrow('21 dimensions');
  });
});
