import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfProducts } from '../../src/numerics/differenceOfProducts.ts';

/** An integer below 2^bits in size, which BigInt multiplies exactly. */
const integer = (bits: number) => fc.integer({ min: -(2 ** bits) + 1, max: 2 ** bits - 1 });

describe('ab − cd', () => {
  it('is right to two units in the last place where nearly everything cancels', () => {
    // cd is ab moved by less than 2⁻²³ of it: the plain difference loses 23 digits and more.
    fc.assert(
      fc.property(integer(52), integer(52), integer(29), integer(29), (a, b, da, db) => {
        const [c, d] = [a + da, b + db];
        const exact = Number(BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d));
        const error = Math.abs(differenceOfProducts(a, b, c, d) - exact);
        expect(error).toBeLessThanOrEqual(2 ** -51 * Math.abs(exact));
      }),
    );
  });

  it('of equal products is zero', () => {
    expect(differenceOfProducts(0.1, 0.1, 0.1, 0.1)).toBe(0);
    expect(differenceOfProducts(0.3, 0.7, 0.7, 0.3)).toBe(0);
  });
});
