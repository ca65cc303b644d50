import { describe, expect, it } from 'vitest';
import { gaussianTrapezoid } from '../../../src/numerics/gaussianTrapezoid.ts';
import { erf } from '../../../src/numerics/specialFunctions.ts';
import { outputDistance } from '../../../src/observables/committee/outputDistance.ts';
import type { UnitActivation } from '../../../src/problem/unitActivation.ts';

const unit: Record<UnitActivation, (x: number) => number> = {
  erf: (x) => erf(x / Math.SQRT2),
  relu: (x) => Math.max(0, x),
  linear: (x) => x,
  sign: Math.sign,
};

/** Two networks of one unit each, whose weights are a·e₁ and b·e₁ + c·e₂. */
function pair(one: UnitActivation, other: UnitActivation, biases: [number, number]) {
  const [a, b, c] = [0.8, 0.5, 0.7];
  const stack = {
    units: [one, other].map((activation, at) => ({ at, network: { activation } })),
    overlaps: [
      [a * a, a * b],
      [a * b, b * b + c * c],
    ],
    biases,
  };
  const outputs = (x: number, y: number): number =>
    unit[one](a * x) + biases[0] - unit[other](b * x + c * y) - biases[1];
  return { stack, outputs };
}

describe('outputDistance', () => {
  const { nodes, weights } = gaussianTrapezoid(0.05, 40);
  it.each<[UnitActivation, UnitActivation, [number, number]]>([
    ['erf', 'relu', [0, 0]],
    ['relu', 'linear', [0, 0.3]],
    ['relu', 'relu', [0.2, -0.5]],
    ['erf', 'linear', [0, 1]],
  ])('is the mean square difference of outputs: %s, %s, biases %j', (one, other, biases) => {
    const { stack, outputs } = pair(one, other, biases);
    let mean = 0;
    nodes.forEach((x, i) => {
      nodes.forEach((y, j) => {
        mean += (weights[i] as number) * (weights[j] as number) * outputs(x, y) ** 2;
      });
    });
    // The kinks of ramps leave the trapezoidal rule an error of the order of its spacing squared.
    expect(outputDistance(stack, 0, 1)).toBeCloseTo(mean, 3);
  });

  it('is zero between equal networks, and symmetric', () => {
    const { stack } = pair('erf', 'relu', [0.1, 0.2]);
    expect(outputDistance(stack, 1, 1)).toBe(0);
    expect(outputDistance(stack, 0, 1)).toBeCloseTo(outputDistance(stack, 1, 0), 15);
  });
});
