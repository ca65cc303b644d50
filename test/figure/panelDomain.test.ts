import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelDomain, panelsHeight } from '../../src/figure/panelDomain.ts';

const heights = fc.array(fc.integer({ min: 100, max: 900 }), { minLength: 1, maxLength: 6 });

describe('panelDomain', () => {
  it('gives every panel its height and all of them the whole, with equal gaps between', () => {
    fc.assert(
      fc.property(heights, (all) => {
        const domains = all.map((_, place) => panelDomain(place, all));
        const total = panelsHeight(all);
        // Sums and quotients of numbers below 1 round by 1e-16 each.
        all.forEach((height, place) => {
          const [bottom, top] = domains[place] ?? [NaN, NaN];
          expect((top - bottom) * total).toBeCloseTo(height, 8);
        });
        expect(domains[0]?.[1]).toBe(1);
        expect(domains.at(-1)?.[0]).toBeCloseTo(0, 12);
        const gaps = domains
          .slice(1)
          .map(([, top], place) => ((domains[place]?.[0] ?? NaN) - top) * total);
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? NaN, 8);
      }),
      { seed: 7 },
    );
  });

  it('is all there is for one panel', () => {
    expect(panelDomain(0, [300])).toEqual([0, 1]);
  });
});
