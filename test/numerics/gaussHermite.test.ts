import { describe, expect, it } from 'vitest';
import { gaussHermite } from '../../src/numerics/gaussHermite.ts';
import type { GaussianRule } from '../../src/numerics/gaussianRule.ts';

/** ∫Dx f(x) by a rule. */
function integrate({ nodes, weights }: GaussianRule, f: (x: number) => number): number {
  return nodes.reduce((total, x, i) => total + (weights[i] ?? 0) * f(x), 0);
}

/** Orthonormal Hermite polynomial of degree k. */
function hermite(k: number, x: number): number {
  let before = 0;
  let last = 1;
  for (let j = 0; j < k; j++) {
    [before, last] = [last, (x * last - Math.sqrt(j) * before) / Math.sqrt(j + 1)];
  }
  return last;
}

describe('gaussHermite', () => {
  it('integrates every even moment that its degree covers: (2k − 1)!!', () => {
    for (const n of [1, 2, 3, 4, 5, 8, 13, 20, 64, 200]) {
      const rule = gaussHermite(n);
      let moment = 1;
      for (let k = 0; 2 * k < 2 * n && k <= 60; k++) {
        // n terms of relative rounding error, each amplified by the power 2k of a node.
        expect(integrate(rule, (x) => x ** (2 * k)) / moment).toBeCloseTo(1, 12);
        moment *= 2 * k + 1;
      }
    }
  });

  it('does not integrate the first moment beyond its degree', () => {
    expect(integrate(gaussHermite(3), (x) => x ** 6)).toBeCloseTo(9, 12);
  });

  it('makes the Hermite polynomials of degree below n orthonormal', () => {
    for (const n of [5, 40, 200]) {
      const rule = gaussHermite(n);
      for (const [j, k] of [
        [0, 1],
        [1, 1],
        [1, 3],
        [n - 1, n - 1],
        [n - 2, n - 1],
        [n - 3, n - 1],
      ] as const) {
        const product = integrate(rule, (x) => hermite(j, x) * hermite(k, x));
        expect(product).toBeCloseTo(j === k ? 1 : 0, 12);
      }
    }
  });

  it('is exactly symmetric, ascending, and zero in the middle for odd n', () => {
    for (const n of [1, 2, 7, 100, 199]) {
      const { nodes, weights } = gaussHermite(n);
      expect(Array.from(nodes, (x) => -x + 0)).toEqual(
        Array.from(nodes.toReversed(), (x) => x + 0),
      );
      expect(weights).toEqual(weights.toReversed());
      expect(nodes).toEqual(nodes.toSorted());
      if (n % 2 === 1) expect(nodes[(n - 1) / 2]).toBe(0);
    }
  });

  it('has the published nodes and weights for n = 3', () => {
    const { nodes, weights } = gaussHermite(3);
    expect(nodes[2]).toBeCloseTo(Math.sqrt(3), 15);
    expect(weights[0]).toBeCloseTo(1 / 6, 15);
    expect(weights[1]).toBeCloseTo(2 / 3, 15);
  });

  it('keeps the relative accuracy of the smallest weights', () => {
    // ∫Dx e^{tx} = e^{t²/2}: at t = 12 the outer nodes carry it.
    expect(integrate(gaussHermite(200), (x) => Math.exp(12 * x)) / Math.exp(72)).toBeCloseTo(1, 11);
  });

  it('rejects sizes that it was not made for', () => {
    for (const n of [0, -1, 1.5, 201, Number.NaN]) {
      expect(() => gaussHermite(n)).toThrow(RangeError);
    }
  });
});
