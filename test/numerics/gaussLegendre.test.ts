import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../src/numerics/gaussLegendre.ts';

describe('the Gauss–Legendre rule', () => {
  it('integrates every monomial of degree below 2n', () => {
    for (const n of [1, 2, 3, 7, 20, 61]) {
      const { nodes, weights } = gaussLegendre(n);
      for (let degree = 0; degree < 2 * n; degree++) {
        const exact = degree % 2 === 0 ? 2 / (degree + 1) : 0;
        const sum = nodes.reduce((total, x, i) => total + (weights[i] as number) * x ** degree, 0);
        // Rounding: n terms of which the weights add up to 2.
        expect(Math.abs(sum - exact)).toBeLessThan(1e-14);
      }
    }
  });

  it('keeps its accuracy with many nodes: ∫1/(x²+a²) = (2/a) arctan(1/a)', () => {
    const { nodes, weights } = gaussLegendre(1000);
    const a = 0.05;
    const sum = nodes.reduce((total, x, i) => total + (weights[i] as number) / (x * x + a * a), 0);
    // The error e^{−2n·arsinh(a)} of the rule is far below rounding.
    expect(Math.abs(sum / ((2 / a) * Math.atan(1 / a)) - 1)).toBeLessThan(1e-12);
  });

  it('refuses a number of nodes that is no rule', () => {
    for (const n of [0, 1.5, 1001]) expect(() => gaussLegendre(n)).toThrow(RangeError);
  });
});
