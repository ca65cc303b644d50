import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FixedPointMap } from '../../../src/numerics/fixedPoint.ts';
import { quasiNewton } from '../../../src/theory/quasiNewton/quasiNewton.ts';
import { uniform } from '../../uniform.ts';

/** x ← centre + slopes·(x − centre) + bend·(x − centre)², entry by entry, mixed by a rotation of two. */
function bentMap(centre: readonly number[], slopes: readonly number[], bend: number) {
  const map: FixedPointMap = (point) => {
    const off = centre.map((c, i) => (point[i] as number) - c);
    const [x, y] = [off[0] as number, off[1] as number];
    const moved = [
      (slopes[0] as number) * x + 0.3 * y + bend * x * x,
      -0.3 * x + (slopes[1] as number) * y + bend * x * y,
    ];
    return Float64Array.from(centre, (c, i) => c + (moved[i] as number));
  };
  return map;
}

const options = { tolerance: 1e-3, lastStep: 3e-3, evaluations: 24 };

describe('quasiNewton', () => {
  const two = (min: number, max: number) => fc.tuple(uniform(min, max), uniform(min, max));

  it('ends nearer to the fixed point than the residual it states', () => {
    const drawn = fc.tuple(two(-1, 1), two(-2, 0.5), uniform(-0.3, 0.3), two(-0.3, 0.3));
    fc.assert(
      fc.property(drawn, ([centre, slopes, bend, off]) => {
        const start = Float64Array.from(centre, (c, i) => c + (off[i] as number));
        const found = quasiNewton(
          bentMap(centre, slopes, bend),
          { point: start, inverse: null },
          options,
        );
        expect(found.converged).toBe(true);
        expect(found.residual).toBeLessThanOrEqual(options.tolerance);
        centre.forEach((c, i) => {
          expect(Math.abs((found.ahead[i] as number) - c)).toBeLessThanOrEqual(options.tolerance);
        });
      }),
    );
  });

  it('ends where the map was evaluated last', () => {
    const map = bentMap([0.2, -0.1], [0.9, -1.5], 0.1);
    let last: Float64Array = new Float64Array();
    const noted: FixedPointMap = (point) => map((last = point));
    const start = { point: Float64Array.of(0.1, 0.1), inverse: null };
    const sharp = { tolerance: 1e-12, lastStep: 1, evaluations: 40 };
    const { point, residual, converged } = quasiNewton(noted, start, sharp);
    expect(converged).toBe(true);
    expect(point).toEqual(last);
    expect(residual).toBeLessThanOrEqual(1e-12);
  });

  it('needs few evaluations where the matrix is known from a search nearby', () => {
    const search = (centre: readonly number[], inverse: typeof first.inverse | null) =>
      quasiNewton(
        bentMap(centre, [0.9, -1.5], 0.1),
        { point: Float64Array.of(0.1, 0.1), inverse },
        options,
      );
    const first = quasiNewton(
      bentMap([0, 0], [0.9, -1.5], 0.1),
      { point: Float64Array.of(0.1, 0.1), inverse: null },
      options,
    );
    expect(search([0.02, 0], first.inverse).evaluations).toBeLessThan(first.evaluations - 1);
  });

  it('says so where there is no fixed point, and where the start is outside the domain', () => {
    const away: FixedPointMap = (point) => point.map((x) => x + 1 + x * x);
    const start = { point: Float64Array.of(0.3), inverse: null };
    expect(quasiNewton(away, start, options)).toMatchObject({ converged: false });
    const nowhere = quasiNewton(() => null, start, options);
    expect(nowhere).toMatchObject({ converged: false, residual: Number.POSITIVE_INFINITY });
  });
});
