import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitOrder } from '../../../src/observables/committee/unitOrder.ts';

describe('unitOrder', () => {
  it('matches the largest correlations first, and sorts the others by length', () => {
    const overlaps = [
      [0.5, 0.1],
      [0.9, 0.8],
      [0, 0],
      [0.2, 0.3],
    ];
    expect(unitOrder(overlaps, [1, 1, 2, 1])).toEqual([1, 3, 2, 0]);
  });

  it('takes lengths out, and leaves units without weights for the end', () => {
    expect(unitOrder([[2], [1], [0]], [16, 1, 0])).toEqual([1, 0, 2]);
  });

  it('puts the same unit in every place, however the units come', () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true });
    const units = fc.uniqueArray(
      fc.record({
        row: fc.tuple(number, number, number),
        norm: fc.double({ min: 0.1, max: 3, noNaN: true }),
      }),
      { minLength: 4, maxLength: 4, selector: ({ norm, row }) => `${norm} ${row.join()}` },
    );
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(units, order, (drawn, shuffle) => {
        // Equal correlations leave the choice open.
        const correlations = drawn.flatMap(({ row, norm }) => row.map((x) => x / Math.sqrt(norm)));
        fc.pre(new Set(correlations).size === correlations.length);
        fc.pre(new Set(drawn.map(({ norm }) => norm)).size === drawn.length);
        const ordered = (list: typeof drawn) =>
          unitOrder(
            list.map(({ row }) => row),
            list.map(({ norm }) => norm),
          ).map((unit) => list[unit]);
        const shuffled = shuffle.map((unit) => drawn[unit] as (typeof drawn)[number]);
        expect(ordered(shuffled)).toEqual(ordered(drawn));
      }),
      { seed: 8 },
    );
  });
});
