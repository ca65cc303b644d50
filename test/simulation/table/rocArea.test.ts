import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rocArea } from '../../../src/simulation/table/rocArea.ts';

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1 })), {
  minLength: 1,
  maxLength: 30,
});

describe('rocArea', () => {
  it('is the share of pairs in order, equal scores counting half', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const area = rocArea(
          drawn.map(([score]) => score),
          Int32Array.from(drawn, ([, label]) => label),
        );
        const scores = (label: number) => drawn.flatMap(([s, own]) => (own === label ? [s] : []));
        const pairs = scores(1).flatMap((own) => scores(0).map((other) => own - other));
        const won = pairs.reduce((sum, d) => sum + (d > 0 ? 1 : d === 0 ? 0.5 : 0), 0);
        if (pairs.length === 0) expect(area).toBeNaN();
        else expect(area).toBeCloseTo(won / pairs.length, 12);
      }),
    );
  });
});
