import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../../src/numerics/specialFunctions.ts';
import {
  gaussianLattice,
  mostLatticeDimensions,
} from '../../../../src/theory/chain/fields/gaussianLattice.ts';

function average(columns: readonly Float64Array[], f: (x: number[]) => number): number {
  const count = columns[0]?.length ?? 0;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += f(columns.map((column) => column[i] as number));
  return sum / count;
}

describe('a lattice for Gaussian averages', () => {
  it('averages quadratic polynomials exactly, by every shift', () => {
    for (let shift = 0; shift < 4; shift++) {
      const columns = gaussianLattice(3, 256, shift);
      for (let j = 0; j < 3; j++) {
        expect(average(columns, (x) => x[j] as number)).toBeCloseTo(0, 13);
        for (let k = 0; k < 3; k++) {
          const moment = average(columns, (x) => (x[j] as number) * (x[k] as number));
          expect(moment).toBeCloseTo(j === k ? 1 : 0, 12);
        }
      }
    }
  });

  it('gains faster than 1/count on a smooth integrand', () => {
    // E Φ(a·x + c) = Φ(c/√(1+‖a‖²))
    const exact = normalCdf(0.3 / Math.sqrt(1 + 14));
    const error = (count: number) => {
      const errors = [0, 1, 2, 3].map((shift) => {
        const columns = gaussianLattice(3, count, shift);
        const value = average(columns, ([x, y, z]) =>
          normalCdf((x as number) + 2 * (y as number) + 3 * (z as number) + 0.3),
        );
        return (value - exact) ** 2;
      });
      return Math.sqrt(errors.reduce((sum, square) => sum + square, 0) / errors.length);
    };
    expect(error(1024)).toBeLessThan(1e-3);
    // Without structure, sixteen times the points would gain a factor of four.
    expect(error(16_384)).toBeLessThan(error(1024) / 8);
  });

  it('refuses dimensions without a generating vector', () => {
    expect(() => gaussianLattice(mostLatticeDimensions + 1, 1024, 0)).toThrow(RangeError);
  });
});
