import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, exactProduct, times } from '../../src/numerics/doubleDouble.ts';
import type { DoubleDouble } from '../../src/numerics/doubleDouble.ts';

const integer = fc.integer({ min: -(2 ** 51), max: 2 ** 51 });
const exact = ([high, low]: DoubleDouble) => BigInt(high) + BigInt(low);

describe('sums of a double and its rest', () => {
  it('hold products of integers exactly', () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        expect(exact(exactProduct(a, b))).toBe(BigInt(a) * BigInt(b));
      }),
    );
  });

  it('keep 31 digits when two products cancel', () => {
    const shift = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(integer, integer, shift, shift, (a, b, da, db) => {
        const difference = add(exactProduct(a, b), exactProduct(-(a + da), b + db));
        const expected = BigInt(a) * BigInt(b) - BigInt(a + da) * BigInt(b + db);
        expect(exact(difference)).toBe(expected);
      }),
    );
  });

  it('keep 31 digits of a product of three', () => {
    fc.assert(
      fc.property(integer, integer, integer, (a, b, c) => {
        const expected = BigInt(a) * BigInt(b) * BigInt(c);
        const computed = exact(times(exactProduct(a, b), c));
        const error = computed > expected ? computed - expected : expected - computed;
        const size = expected < 0n ? -expected : expected;
        expect(error * 2n ** 102n <= size).toBe(true);
      }),
    );
  });
});
