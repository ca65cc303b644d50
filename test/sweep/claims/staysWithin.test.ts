import { describe, expect, it } from 'vitest';
import { judged, line } from './plantedTable.ts';

const claim = { claim: 'stays-within', curve: 'a', least: 0.1, most: 0.2 } as const;
const rows = line([
  [1, 0.1],
  [2, 0.15],
  [3, 0.25],
]);

describe('stays-within', () => {
  it('holds where every value of the interval is between the two, ends included', () => {
    expect(judged({ ...claim, interval: [1, 2] }, rows)).toEqual({
      holds: true,
      detail: 'a: from 0.1 to 0.15 at 2 points, claimed 0.1 to 0.2',
    });
  });

  it('fails where one is above, or below', () => {
    expect(judged(claim, rows).holds).toBe(false);
    expect(judged({ ...claim, least: 0.12, most: 0.3 }, rows).holds).toBe(false);
  });

  it('fails where there is nothing in the interval', () => {
    expect(judged({ ...claim, interval: [7, 8] }, rows).detail).toBe(
      'a: theory has no testError to judge',
    );
  });
});
