import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fourSigns } from '../../../../src/theory/online/integrals/fourSigns.ts';
import { entriesOf, fieldsOf } from './randomFields.ts';

const rowsOf = fieldsOf(['sign', 'sign', 'sign', 'sign']).map((fields) => {
  const entry = entriesOf(fields);
  return [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => entry(i, j)));
});
const arcs = (r: number) => (2 / Math.PI) * Math.asin(r);

describe('E[s(x₀)s(x₁)s(x₂)s(x₃)]', () => {
  it('is the product of two means where two pairs are independent', () => {
    const matrix = [
      [1, 0.3, 0, 0],
      [0.3, 1, 0, 0],
      [0, 0, 2, -1],
      [0, 0, -1, 2],
    ];
    expect(fourSigns(matrix)).toBeCloseTo(arcs(0.3) * arcs(-0.5), 15);
  });

  it('of four fields of correlation ½ is 1/5, by ranks', () => {
    // As x_i − x₀ of five independent numbers: how many are negative is uniform over 0, …, 4.
    const matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0.5)));
    expect(fourSigns(matrix)).toBeCloseTo(3 / 5 - 2 / 5, 14);
  });

  it('changes its sign with a field, and not with the order of fields', () => {
    fc.assert(
      fc.property(rowsOf, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (rows, order) => {
        const value = fourSigns(rows);
        const entry = (i: number, j: number) => rows[i]?.[j] as number;
        const flips = (i: number) => (i === 2 ? -1 : 1);
        const flipped = rows.map((row, i) => row.map((x, j) => x * flips(i) * flips(j)));
        expect(fourSigns(flipped)).toBeCloseTo(-value, 13);
        expect(fourSigns(order.map((i) => order.map((j) => entry(i, j))))).toBeCloseTo(value, 12);
      }),
    );
  });

  it('is one of fields that are equal two by two', () => {
    const matrix = [
      [1, 0.4, 1, 0.4],
      [0.4, 1, 0.4, 1],
      [1, 0.4, 1, 0.4],
      [0.4, 1, 0.4, 1],
    ];
    expect(fourSigns(matrix)).toBeCloseTo(1, 15);
  });
});
