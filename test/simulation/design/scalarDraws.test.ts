import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { scalarDraws } from '../../../src/simulation/design/scalarDraws.ts';

const TRIALS = 20_000;

function squaredLengths(dimensions: number): number[] {
  const kernels = createKernels();
  const draws = scalarDraws(kernels, seedStream(kernels, `lengths ${dimensions}`));
  return Array.from({ length: TRIALS }, () => draws.gaussianLength(dimensions) ** 2);
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

describe('gaussianLength', () => {
  // Both sides of where sums of squares give way to the gamma sampler, and N of a large sample.
  it.each([1, 2, 16, 17, 1000, 1e6])('has the moments of χ² in %d dimensions', (k) => {
    const squares = squaredLengths(k);
    const centred = squares.map((square) => (square - k) / Math.sqrt(2 * k));
    // Standard errors of the first three moments of a standardised χ²_k, from its cumulants.
    const error = 4 / Math.sqrt(TRIALS);
    expect(Math.abs(mean(centred))).toBeLessThan(error);
    const kurtosis = 3 + 12 / k;
    expect(Math.abs(mean(centred.map((x) => x * x)) - 1)).toBeLessThan(
      error * Math.sqrt(kurtosis - 1),
    );
    const skewness = Math.sqrt(8 / k);
    // The sixth moment bounds the error of the third; 15 + 130·12/k + … is below 15 + 3000/k.
    const sixth = 15 + 3000 / k;
    expect(Math.abs(mean(centred.map((x) => x * x * x)) - skewness)).toBeLessThan(
      error * Math.sqrt(sixth),
    );
  });

  it('is zero without dimensions', () => {
    const kernels = createKernels();
    expect(scalarDraws(kernels, seedStream(kernels, 'none')).gaussianLength(0)).toBe(0);
  });
});
