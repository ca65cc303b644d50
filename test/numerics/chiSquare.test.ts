import { describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import { erf, exp } from '../../src/numerics/specialFunctions.ts';
import { seedStream } from '../../src/numerics/stream.ts';

const COUNT = 100_000;
const kernels = createKernels();

function draws(freedom: number): number[] {
  const stream = seedStream(kernels, `χ² of ${freedom}`);
  return Array.from({ length: COUNT }, () => kernels.raw.chiSquare(stream, freedom));
}

/** Distribution functions that need no incomplete gamma function: P(χ²_k ≤ x). */
const distributions: [number, (x: number) => number][] = [
  [1, (x) => erf(Math.sqrt(x / 2))],
  [2, (x) => 1 - exp(-x / 2)],
  [3, (x) => erf(Math.sqrt(x / 2)) - Math.sqrt((2 * x) / Math.PI) * exp(-x / 2)],
  [6, (x) => 1 - exp(-x / 2) * (1 + x / 2 + (x * x) / 8)],
];

describe('draws of χ²', () => {
  it.each(distributions)('have the distribution of %d degrees of freedom', (freedom, cdf) => {
    const sorted = draws(freedom).sort((a, b) => a - b);
    const gap = Math.max(
      ...sorted.map((x, i) => Math.max(cdf(x) - i / COUNT, (i + 1) / COUNT - cdf(x))),
    );
    // Kolmogorov's √n D passes 1.95 with probability 1e-3.
    expect(gap * Math.sqrt(COUNT)).toBeLessThan(1.95);
  });

  it.each([1, 4.5, 46, 996, 99_996])('have the moments of %d degrees of freedom', (k) => {
    // Of (χ² − k)/√(2k): 0, 1, √(8/k), 3 + 12/k.
    const scaled = draws(k).map((x) => (x - k) / Math.sqrt(2 * k));
    const expected = [0, 1, Math.sqrt(8 / k), 3 + 12 / k];
    expected.forEach((moment, i) => {
      const powers = scaled.map((x) => x ** (i + 1));
      const mean = powers.reduce((sum, x) => sum + x, 0) / COUNT;
      const square = powers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / COUNT;
      expect(Math.abs(mean - moment)).toBeLessThan(4 * Math.sqrt(square / COUNT));
    });
  });
});
