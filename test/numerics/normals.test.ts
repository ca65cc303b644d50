import { beforeAll, describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import { normalCdf, normalTail } from '../../src/numerics/specialFunctions.ts';
import { seedStream } from '../../src/numerics/stream.ts';

const COUNT = 1e7;
const BINS = 200;
/** Where the ziggurat's tail algorithm begins. */
const TAIL_START = 3.6541528853610088;

let normals: Float64Array;

beforeAll(() => {
  const kernels = createKernels();
  const out = kernels.allocate(COUNT);
  kernels.raw.fillNormals(seedStream(kernels, 'ten million normals'), out, COUNT);
  normals = kernels.view(out, COUNT);
});

/** The first six moments of the draws. */
function moments(): number[] {
  const sums = [0, 0, 0, 0, 0, 0];
  for (const x of normals) {
    let power = 1;
    for (let k = 0; k < 6; k++) {
      power *= x;
      sums[k] = (sums[k] ?? 0) + power;
    }
  }
  return sums.map((sum) => sum / COUNT);
}

/** χ² of counts in bins of equal probability. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
}

/** Counts of probabilities in [0, 1] over equal bins. */
function histogram(probabilities: Iterable<number>, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const p of probabilities) {
    const bin = Math.min(Math.floor(p * bins), bins - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** χ² with `bins − 1` degrees of freedom, as a number of standard deviations above its mean. */
function excess(counts: readonly number[]): number {
  const freedom = counts.length - 1;
  return (chiSquare(counts) - freedom) / Math.sqrt(2 * freedom);
}

describe('ten million normals of a fixed seed', () => {
  it('have the moments 0, 1, 0, 3, 0, 15 within five standard errors', () => {
    const expected = [0, 1, 0, 3, 0, 15];
    const variances = [1, 2, 15, 96, 945, 10170];
    moments().forEach((moment, i) => {
      const error = Math.abs(moment - (expected[i] ?? NaN));
      expect(error).toBeLessThan(5 * Math.sqrt((variances[i] ?? 0) / COUNT));
    });
  });

  it('fill 200 bins of equal probability evenly (χ²)', () => {
    function* probabilities() {
      for (const x of normals) yield normalCdf(x);
    }
    // Four standard deviations of χ² with 199 degrees of freedom: one seed in ten thousand.
    expect(Math.abs(excess(histogram(probabilities(), BINS)))).toBeLessThan(4);
  });

  it('are uncorrelated with their neighbours, and so are their squares', () => {
    let products = 0;
    let squares = 0;
    for (let i = 1; i < COUNT; i++) {
      const a = normals[i - 1] ?? NaN;
      const b = normals[i] ?? NaN;
      products += a * b;
      squares += (a * a - 1) * (b * b - 1);
    }
    expect(Math.abs(products / COUNT)).toBeLessThan(5 / Math.sqrt(COUNT));
    expect(Math.abs(squares / COUNT)).toBeLessThan((5 * 2) / Math.sqrt(COUNT));
  });

  it('have both tails of the right weight at 3.65, 4 and 4.5', () => {
    const outer = normals.filter((x) => Math.abs(x) > TAIL_START);
    for (const threshold of [TAIL_START, 4, 4.5]) {
      for (const sign of [-1, 1]) {
        const count = outer.filter((x) => sign * x > threshold).length;
        const expected = COUNT * normalTail(threshold);
        expect(Math.abs(count - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
      }
    }
  });

  it('have the shape of the normal beyond the last layer (χ² in 20 bins)', () => {
    const inTail = Array.from(normals.filter((x) => Math.abs(x) > TAIL_START));
    const whole = normalTail(TAIL_START);
    const counts = histogram(
      inTail.map((x) => normalTail(Math.abs(x)) / whole),
      20,
    );
    expect(Math.abs(excess(counts))).toBeLessThan(4);
    expect(Math.max(...inTail)).toBeGreaterThan(4.9);
  });
});
