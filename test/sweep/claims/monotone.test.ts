import { describe, expect, it } from 'vitest';
import { judged, line } from './plantedTable.ts';

const claim = { claim: 'monotone', curve: 'a', direction: 'falling' } as const;
const points = line([
  [1, 0.3],
  [2, 0.2],
  [3, 0.21],
  [4, 0.1],
]);

describe('monotone', () => {
  it('holds where every step goes the claimed way', () => {
    const verdict = judged({ ...claim, interval: [1, 2] }, points);
    expect(verdict).toEqual({ holds: true, detail: 'a: falling at all 1 steps' });
    expect(judged({ ...claim, direction: 'rising', interval: [2, 3] }, points).holds).toBe(true);
  });

  it('fails at the first step against it', () => {
    expect(judged(claim, points)).toEqual({
      holds: false,
      detail: 'a: not falling at 1 of 3 steps, first by 0.01 at 3',
    });
  });

  it('fails where two values are equal', () => {
    const flat = line([
      [1, 0.2],
      [2, 0.2],
    ]);
    expect(judged(claim, flat).holds).toBe(false);
  });

  it('fails where one point has no direction', () => {
    expect(judged({ ...claim, interval: [4, 5] }, points)).toEqual({
      holds: false,
      detail: 'a: one point has no direction',
    });
  });
});
