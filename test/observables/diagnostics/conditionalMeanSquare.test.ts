import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionalMeanSquare } from '../../../src/observables/diagnostics/conditionalMeanSquare.ts';

/** A generator of uniform numbers that fast-check seeds. */
function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Labels drawn with probability `chance(p)` at uniform p, less p. */
function residuals(count: number, next: () => number, chance: (p: number) => number) {
  const p = Float64Array.from({ length: count }, next);
  const r = p.map((value) => (next() < chance(value) ? 1 : 0) - value);
  return { p, r };
}

function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(square / (values.length * (values.length - 1))) };
}

describe('the conditional mean square', () => {
  it('of calibrated probabilities is zero on average, however few the samples', () => {
    const estimates = Array.from({ length: 400 }, (_, seed) => {
      const { p, r } = residuals(40, uniforms(7 * seed + 1), (value) => value);
      return conditionalMeanSquare(p, r);
    });
    const { mean, error } = meanAndError(estimates);
    expect(Math.abs(mean)).toBeLessThan(4 * error);
  });

  it('of a constant offset is its square', () => {
    const estimates = Array.from({ length: 200 }, (_, seed) => {
      const { p, r } = residuals(100, uniforms(3 * seed + 2), (value) => 0.2 + 0.6 * value);
      return conditionalMeanSquare(p, r);
    });
    const { mean, error } = meanAndError(estimates);
    // E[(0.2 − 0.4 p)²] = 0.16/12; ten bins lose 0.16/1200 of it.
    expect(Math.abs(mean - (0.16 / 12) * 0.99)).toBeLessThan(4 * error);
  });

  it('does not depend on the order of the samples without ties', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 20, max: 60 }), (seed, count) => {
        const { p, r } = residuals(count, uniforms(seed), () => 0.5);
        fc.pre(new Set(p).size === count);
        const straight = conditionalMeanSquare(p, r);
        expect(conditionalMeanSquare(p.toReversed(), r.toReversed())).toBeCloseTo(straight, 12);
      }),
    );
  });

  it('asks for samples enough to fill its bins', () => {
    expect(() => conditionalMeanSquare(new Float64Array(19), new Float64Array(19))).toThrow(
      '19 samples do not fill 10 bins',
    );
  });
});
