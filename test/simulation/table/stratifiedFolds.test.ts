import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAt, stratifiedFolds } from '../../../src/simulation/table/stratifiedFolds.ts';

const labels = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 })
  .map((classes) => Int32Array.from(classes));
const folds = fc.integer({ min: 2, max: 12 });

function spread(counts: readonly number[]): number {
  return Math.max(...counts) - Math.min(...counts);
}

describe('stratifiedFolds', () => {
  it('differ by one row at most, in all and in every class', () => {
    fc.assert(
      fc.property(labels, folds, (classes, count) => {
        const fold = stratifiedFolds(classes, count);
        const places = Array.from({ length: count }, (_, k) => k);
        const sizes = places.map((k) => fold.filter((own) => own === k).length);
        expect(spread(sizes)).toBeLessThanOrEqual(1);
        for (const label of new Set(classes)) {
          const own = places.map(
            (k) => fold.filter((at, row) => at === k && classes[row] === label).length,
          );
          expect(spread(own)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('cut all rows in two, wherever they are cut', () => {
    fc.assert(
      fc.property(labels, folds, (classes, count) => {
        const fold = stratifiedFolds(classes, count);
        const { kept, left } = splitAt(fold, 1);
        expect([...kept, ...left].sort((a, b) => a - b)).toEqual([...classes.keys()]);
        expect(left.every((row) => fold[row] === 1)).toBe(true);
      }),
    );
  });
});
