import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { chordSteps } from '../../../src/theory/quasiNewton/chordSteps.ts';

/** cos x = x there. */
const fixed = 0.7390851332151607;
const cosine = (point: Float64Array) => point.map(Math.cos);
/** Of −sin x − 1, a little off. */
const inverse = new Matrix([[-1 / (1 + Math.sin(fixed + 0.01))]]);

describe('chordSteps', () => {
  it('goes on until rounding is all that is left', () => {
    const found = chordSteps(cosine, { point: Float64Array.of(fixed + 1e-4), inverse }, 20);
    expect(Math.abs((found.point[0] as number) - fixed)).toBeLessThanOrEqual(2e-16);
    expect(found.evaluations).toBeLessThan(12);
  });

  it('stays where a step leads away, and says so where there is nowhere to start', () => {
    const start = { point: Float64Array.of(fixed + 1e-4), inverse: Matrix.mul(inverse, -1) };
    expect(chordSteps(cosine, start, 20).point).toEqual(start.point);
    expect(chordSteps(() => null, start, 20).converged).toBe(false);
  });
});
