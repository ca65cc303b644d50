import { describe, expect, it } from 'vitest';
import { judged, line } from './plantedTable.ts';

const claim = { claim: 'ties', curve: 'a', with: 'b', tolerance: 0.02 } as const;
const rows = [
  ...line([
    [1, 0.2],
    [2, 0.15],
  ]),
  ...line(
    [
      [1, 0.24],
      [2, 0.16],
    ],
    'b',
  ),
];

describe('ties', () => {
  it('holds where the curves are within the tolerance over the interval', () => {
    expect(judged({ ...claim, interval: [2, 3] }, rows)).toEqual({
      holds: true,
      detail: 'a: within 0.01 of b (most at 2), allowed 0.02',
    });
  });

  it('fails where they part at one point, whichever is higher', () => {
    expect(judged(claim, rows)).toEqual({
      holds: false,
      detail: 'a: within 0.04 of b (most at 1), allowed 0.02',
    });
    expect(judged({ ...claim, curve: 'b', with: 'a' }, rows).holds).toBe(false);
  });

  it('fails where there is nothing in the interval', () => {
    expect(judged({ ...claim, interval: [7, 8] }, rows).detail).toBe(
      'b: theory has no testError to judge',
    );
  });
});
