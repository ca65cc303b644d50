import { describe, expect, it } from 'vitest';
import { judged, line } from './plantedTable.ts';

const claim = { claim: 'closes-gap', curve: 'a', from: 'b', to: 'c', share: 0.8 } as const;
const upper = line(
  [
    [1, 0.3],
    [2, 0.25],
  ],
  'b',
);
const lower = line(
  [
    [1, 0.2],
    [2, 0.15],
  ],
  'c',
);

describe('closes-gap', () => {
  it('holds where the curve goes the claimed share of the way at every point', () => {
    const rows = [
      ...line([
        [1, 0.21],
        [2, 0.165],
      ]),
      ...upper,
      ...lower,
    ];
    expect(judged(claim, rows)).toEqual({
      holds: true,
      detail: 'a: closes 0.85 or more of the gap from b to c (least at 2), claimed 0.8',
    });
  });

  it('fails where it goes less far at one point', () => {
    const rows = [
      ...line([
        [1, 0.21],
        [2, 0.2],
      ]),
      ...upper,
      ...lower,
    ];
    expect(judged(claim, rows).holds).toBe(false);
    expect(judged({ ...claim, interval: [1, 1] }, rows).holds).toBe(true);
  });

  it('fails where there is no gap', () => {
    const rows = [...line([[1, 0.2]]), ...line([[1, 0.2]], 'b'), ...line([[1, 0.2]], 'c')];
    expect(judged(claim, rows)).toEqual({
      holds: false,
      detail: 'b is not above c at 1: there is no gap to close',
    });
  });

  it('fails where the three curves share no point', () => {
    const rows = [...line([[2, 0.2]]), ...upper, ...line([[1, 0.2]], 'c')];
    expect(judged(claim, rows).detail).toBe('a, b and c share no point');
  });
});
