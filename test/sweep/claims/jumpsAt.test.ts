import { describe, expect, it } from 'vitest';
import { judged, line } from './plantedTable.ts';

const claim = { claim: 'jumps-at', curve: 'a', x: 1.5, within: 0.1, by: 0.2 } as const;
const cliff = line([
  [1, 0.5],
  [1.45, 0.4],
  [1.55, 0.1],
  [2, 0.05],
]);

describe('jumps-at', () => {
  it('holds where the curve falls or rises by as much beside x', () => {
    expect(judged(claim, cliff)).toEqual({
      holds: true,
      detail: 'a: falls by 0.3 from 1.45 to 1.55, claimed 0.2',
    });
  });

  it('fails where it moves by less', () => {
    expect(judged({ ...claim, by: 0.4 }, cliff).holds).toBe(false);
    expect(judged({ ...claim, x: 1.2, within: 0.3 }, cliff).holds).toBe(false);
  });

  it('fails without points near enough on both sides', () => {
    expect(judged({ ...claim, within: 0.01 }, cliff).holds).toBe(false);
    expect(judged({ ...claim, x: 1.6 }, cliff)).toEqual({
      holds: false,
      detail: 'a: no points within 0.1 on both sides of 1.6',
    });
  });
});
