import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPoint } from '../../src/numerics/fixedPoint.ts';
import { newtonFixedPoint } from '../../src/numerics/newtonFixedPoint.ts';
import { uniform } from '../uniform.ts';

const options = { tolerance: 1e-12, evaluations: 200, depth: 5, mixing: 0.7 };

/** x ← A x + c with solution (1 − A)⁻¹c; rotation makes plain iteration slow. */
function rotation(angle: number, shrink: number): (x: Float64Array) => Float64Array {
  const [c, s] = [shrink * Math.cos(angle), shrink * Math.sin(angle)];
  return ([x = 0, y = 0]) => Float64Array.of(c * x - s * y + 1, s * x + c * y - 2);
}

describe('fixedPoint', () => {
  it('solves a linear map of n unknowns in about n evaluations', () => {
    const found = fixedPoint(rotation(1, 0.99), new Float64Array(2), options);
    expect(found.converged).toBe(true);
    expect(found.evaluations).toBeLessThan(10);
    const again = rotation(1, 0.99)(found.point);
    again.forEach((value, i) => expect(value).toBeCloseTo(found.point[i] as number, 11));
  });

  it('is not slowed down by unknowns that never move', () => {
    const map = (x: Float64Array) => Float64Array.of(...rotation(0.3, 0.98)(x), 0, 0);
    const found = fixedPoint(map, new Float64Array(4), options);
    expect(found.converged).toBe(true);
    expect(found.evaluations).toBeLessThan(12);
  });

  it('needs far fewer evaluations than plain damping', () => {
    const map = rotation(0.3, 0.98);
    const plain = fixedPoint(map, new Float64Array(2), { ...options, depth: 0, evaluations: 5000 });
    const fast = fixedPoint(map, new Float64Array(2), options);
    expect(plain.converged && fast.converged).toBe(true);
    expect(fast.evaluations).toBeLessThan(plain.evaluations / 5);
  });

  it('finds the solution of nonlinear contractions', () => {
    fc.assert(
      fc.property(uniform(-0.9, 0.9), uniform(-3, 3), (slope, shift) => {
        const map = ([x = 0]: Float64Array) => Float64Array.of(slope * Math.tanh(x) + shift);
        const { converged, point } = fixedPoint(map, new Float64Array(1), options);
        const x = point[0] as number;
        return converged && Math.abs(slope * Math.tanh(x) + shift - x) < 1e-11 * (1 + Math.abs(x));
      }),
      { seed: 5 },
    );
  });

  it('turns back where an extrapolation leaves the domain of the map', () => {
    const map = ([x = 0]: Float64Array) => (x < 0 ? null : Float64Array.of(Math.sqrt(x)));
    const found = fixedPoint(map, Float64Array.of(40), options);
    expect(found).toMatchObject({ converged: true });
    expect(found.point[0]).toBeCloseTo(1, 11);
  });

  it('does not count a point as converged because steps are small', () => {
    const creeping = ([x = 0]: Float64Array) => Float64Array.of(x + 1e-3 * Math.exp(-x));
    const found = fixedPoint(creeping, new Float64Array(1), { ...options, mixing: 1e-9, depth: 0 });
    expect(found.converged).toBe(false);
    expect(found.residual).toBeGreaterThan(1e-4);
  });

  it('reports a map that is undefined at the start', () => {
    const found = fixedPoint(() => null, new Float64Array(1), options);
    expect(found).toMatchObject({ converged: false, residual: Number.POSITIVE_INFINITY });
  });
});

describe('newtonFixedPoint', () => {
  it('finds fixed points from which plain iteration flees', () => {
    const map = ([x = 0]: Float64Array) => Float64Array.of(x ** 3 + 2 * x - 3);
    const found = newtonFixedPoint(map, Float64Array.of(2.5), { tolerance: 1e-13, steps: 50 });
    expect(found.converged).toBe(true);
    // x³ + x − 3 = 0
    expect(found.point[0]).toBeCloseTo(1.21341166276223, 12);
  });

  it('reports where no shortened step lowers the residual', () => {
    const map = ([x = 0]: Float64Array) => Float64Array.of(x + 1 + x * x);
    const found = newtonFixedPoint(map, Float64Array.of(0.5), { tolerance: 1e-13, steps: 50 });
    expect(found.converged).toBe(false);
    expect(found.residual).toBeGreaterThan(0.5);
  });
});
