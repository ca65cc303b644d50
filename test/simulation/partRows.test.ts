import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partRows, trainingRows } from '../../src/simulation/partRows.ts';
import { trained } from './problems.ts';

const part = (name: string, share: number) => ({ name, share, labels: true });

describe('partRows', () => {
  it('deals out every sample once, to within one of its share', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 500 }), (parts, samples) => {
        const total = parts.reduce((sum, weight) => sum + weight, 0);
        const dealt = partRows(
          parts.map((weight, i) => part(`p${i}`, weight / total)),
          samples,
        );
        let next = 0;
        dealt.forEach(({ rows, part: { share } }) => {
          expect(rows.first).toBe(next);
          expect(Math.abs(rows.count - share * samples)).toBeLessThanOrEqual(1);
          next += rows.count;
        });
        expect(next).toBe(samples);
      }),
      { seed: 11 },
    );
  });

  it('loses no sample to shares that were rounded', () => {
    const thirds = ['a', 'b', 'c'].map((name) => part(name, 0.3333333333));
    const dealt = partRows(thirds, 300);
    expect(dealt.map(({ rows }) => rows.count)).toEqual([100, 100, 100]);
  });
});

describe('trainingRows', () => {
  it('are those of the parts that the learner names, in the order of the sample', () => {
    const parts = [part('a', 0.2), part('b', 0.3), part('c', 0.5)];
    const rows = trainingRows(parts, trained('learner', { on: ['c', 'a'] }), 10);
    expect(rows.map(({ part: { name }, rows: range }) => [name, range])).toEqual([
      ['a', { first: 0, count: 2 }],
      ['c', { first: 5, count: 5 }],
    ]);
  });
});
