import { expect } from 'vitest';
import type { Kernels } from '../../../src/numerics/kernels.ts';
import type { Objective } from '../../../src/simulation/network/objective.ts';
import type { Rows } from '../../../src/simulation/network/rows.ts';

/** Half a difference's width: its error is then of order 1e-10, by curvature and by rounding alike. */
const WIDTH = 1e-5;
/** Of derivatives of order one. */
const TOLERANCE = 1e-7;

/** Expects the slopes of an objective to be its finite differences, for every parameter. */
export function expectExactSlopes(kernels: Kernels, objective: Objective, batch: Rows): void {
  const { parameters } = objective;
  const values = kernels.view(parameters.values, parameters.size);
  objective.evaluate(batch);
  const slopes = Array.from(kernels.view(parameters.slopes, parameters.size));
  const differences = slopes.map((_, i) => {
    const value = values[i] as number;
    const [above, below] = [WIDTH, -WIDTH].map((shift) => {
      values[i] = value + shift;
      return objective.evaluate(batch);
    }) as [number, number];
    values[i] = value;
    return (above - below) / (2 * WIDTH);
  });
  const worst = slopes.reduce((most, slope, i) => {
    return Math.max(most, Math.abs(slope - (differences[i] as number)));
  }, 0);
  expect(Math.max(...slopes.map(Math.abs))).toBeGreaterThan(1e-3);
  expect(worst).toBeLessThan(TOLERANCE);
}
