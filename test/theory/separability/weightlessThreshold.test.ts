import { describe, expect, it } from 'vitest';
import { weightlessThreshold } from '../../../src/theory/separability/weightlessThreshold.ts';

/** A mixture with so many + samples, noise Δ and flipped labels, for a hinge. */
interface Sample {
  rho: number;
  delta: number;
  flips: number;
}

function threshold({ rho, delta, flips }: Sample): number {
  const many = { above: 0, below: -1 };
  const few = { above: 1, below: 1 };
  const law = ([1, -1] as const).flatMap((side) => {
    const share = side === 1 ? rho : 1 - rho;
    const right = { side, weight: share * (1 - flips), ...(side === 1 ? many : few) };
    const wrong = { side, weight: share * flips, ...(side === 1 ? few : many) };
    return [right, wrong];
  });
  return weightlessThreshold(law, 1 / Math.sqrt(delta), 1);
}

/** Normal numbers from a linear congruential generator. */
function normalNumbers(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/**
 * How far, relative to the right side, Σ_{y=+} a_μ (x_μ, 1) stays from Σ_{y=−} (x_μ, 1) for all
 * a ∈ [0, 1]: w = 0, b = 1 minimises the hinge loss of a sample exactly when it can be reached.
 */
function distance(alpha: number, { rho, delta, flips }: Sample): number {
  const size = 50;
  const normal = normalNumbers(7);
  const count = Math.round(alpha * size);
  const rows = Array.from({ length: count }, (_, mu) => {
    const side = mu < rho * count ? 1 : -1;
    const within = side === 1 ? mu / (rho * count) : (mu - rho * count) / ((1 - rho) * count);
    const label = within < flips ? -side : side;
    const inputs = Array.from(
      { length: size },
      () => side / Math.sqrt(size) + Math.sqrt(delta) * normal(),
    );
    return { label, inputs: [...inputs, 1] };
  });
  const [plus, minus] = [1, -1].map((sign) => rows.filter(({ label }) => label === sign));
  const wanted = sum(minus as Rows, new Float64Array(minus?.length ?? 0).fill(1));
  const pulls = new Float64Array(plus?.length ?? 0).fill(0.5);
  const step = 1 / (delta * (Math.sqrt(size) + Math.sqrt(count)) ** 2 + count);
  const rest = () => sum(plus as Rows, pulls).map((value, i) => value - (wanted[i] as number));
  for (let n = 0; n < 1000; n++) {
    const gap = rest();
    (plus as Rows).forEach(({ inputs }, mu) => {
      const slope = inputs.reduce((total, x, i) => total + x * (gap[i] as number), 0);
      pulls[mu] = Math.min(1, Math.max(0, (pulls[mu] as number) - step * slope));
    });
  }
  return Math.hypot(...rest()) / Math.hypot(...wanted);
}

type Rows = readonly { inputs: readonly number[] }[];

function sum(rows: Rows, weights: Float64Array): Float64Array {
  const total = new Float64Array(rows[0]?.inputs.length ?? 0);
  rows.forEach(({ inputs }, mu) => {
    inputs.forEach((x, i) => {
      total[i] = (total[i] as number) + (weights[mu] as number) * x;
    });
  });
  return total;
}

describe('the threshold beyond which a hinge needs no weights', () => {
  it('is where the pulls of the many can balance those of the few, by gradient descent', () => {
    const sample = { rho: 0.8, delta: 12, flips: 0.12 };
    const alpha = threshold(sample);
    expect(Number.isFinite(alpha)).toBe(true);
    expect(distance(1.3 * alpha, sample)).toBeLessThan(1e-3);
    expect(distance(0.75 * alpha, sample)).toBeGreaterThan(0.05);
  });

  it('is infinite where weights help however many samples there are', () => {
    expect(threshold({ rho: 0.6, delta: 1, flips: 0 })).toBe(Infinity);
    expect(threshold({ rho: 0.97, delta: 0.05, flips: 0 })).toBe(Infinity);
  });
});
