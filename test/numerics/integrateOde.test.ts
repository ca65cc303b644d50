import { describe, expect, it } from 'vitest';
import { integrateOde } from '../../src/numerics/integrateOde.ts';
import type { InitialValues } from '../../src/numerics/integrateOde.ts';

const effort = { tolerance: 1e-10, steps: 10_000 };

/** x'' = −x from x = 1 at rest. */
const oscillator: InitialValues = {
  start: Float64Array.of(1, 0),
  rate: (y, out) => {
    out[0] = y[1] as number;
    out[1] = -(y[0] as number);
  },
  fault: () => undefined,
};

/** y' = f(y) from 1. */
const scalar = (f: (y: number) => number): InitialValues => ({
  start: Float64Array.of(1),
  rate: (y, out) => (out[0] = f(y[0] as number)),
  fault: () => undefined,
});

function oscillatorError(tolerance: number): number {
  const times = Array.from({ length: 21 }, (_, k) => k);
  const { states } = integrateOde(oscillator, times, { ...effort, tolerance });
  return Math.max(
    ...states.map((y, k) =>
      Math.hypot((y[0] as number) - Math.cos(k), (y[1] as number) + Math.sin(k)),
    ),
  );
}

describe('integrateOde', () => {
  it('follows an oscillator for three periods to ten times the tolerance', () => {
    // Errors of some fifty steps, each below the tolerance, add up.
    for (const tolerance of [1e-6, 1e-9, 1e-12]) {
      expect(oscillatorError(tolerance)).toBeLessThan(10 * tolerance);
    }
  });

  it('starts at the start and ends at every time exactly', () => {
    const { states } = integrateOde(
      scalar((y) => -y),
      [0, 0, 1e-9, 3],
      effort,
    );
    expect(states.map((y) => y[0])).toEqual([
      1,
      1,
      expect.closeTo(Math.exp(-1e-9), 15),
      expect.closeTo(Math.exp(-3), 9),
    ]);
  });

  it('changes its steps with a solution that hardly moves for long and then does', () => {
    // Logistic growth y = 1/(1 + (1/y₀ − 1) e^{−t}): it makes errors of the start 1/y₀ times as large.
    const [first, tolerance] = [1e-4, 1e-13];
    const growth = { ...scalar((y) => y * (1 - y)), start: Float64Array.of(first) };
    const times = [5, 10, 15, 1000];
    const { states } = integrateOde(growth, times, { ...effort, tolerance });
    times.forEach((t, i) => {
      const exact = 1 / (1 + (1 / first - 1) * Math.exp(-t));
      expect(Math.abs((states[i]?.[0] as number) - exact)).toBeLessThan((10 * tolerance) / first);
    });
  });

  it('is stable, with short steps, where the equations are stiff', () => {
    const { states } = integrateOde(
      scalar((y) => -1000 * (y - 0.5)),
      [1, 10],
      effort,
    );
    expect(states.map((y) => y[0])).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)]);
  });

  it('says when it ran out of steps, and keeps the states before', () => {
    const { states, fault } = integrateOde(
      scalar((y) => -1000 * y),
      [0, 0.1, 1e6],
      { ...effort, steps: 300 },
    );
    expect(states).toHaveLength(2);
    expect(fault).toMatch(/^300 steps ended at t = \d/);
  });

  it('says where the solution ceases to exist', () => {
    const { states, fault } = integrateOde(
      scalar((y) => y * y),
      [0.5, 2],
      effort,
    );
    expect(states[0]?.[0]).toBeCloseTo(2, 8);
    expect(fault).toMatch(/^no step is short enough at t = (1|0\.99999)/);
  });

  it('ends where the problem says that it must', () => {
    const problem = {
      ...scalar((y) => y),
      fault: ([y = 0]: Float64Array) => (y > 5 ? 'five' : undefined),
    };
    expect(integrateOde(problem, [1, 2], effort)).toMatchObject({ fault: 'five' });
  });
});
