import { describe, expect, it } from 'vitest';
import { judged, line } from './plantedTable.ts';

const claim = { claim: 'below', curve: 'a', than: 'b', margin: 0 } as const;
const lower = line([
  [1, 0.2],
  [2, 0.15],
  [3, 0.12],
]);
const upper = line(
  [
    [1, 0.3],
    [2, 0.16],
    [3, 0.11],
  ],
  'b',
);

describe('below', () => {
  it('holds where the curve is lower at every common point of the interval', () => {
    expect(judged({ ...claim, interval: [1, 2] }, [...lower, ...upper])).toEqual({
      holds: true,
      detail: 'a: below b by 0.01 or more (least at 2), claimed 0',
    });
  });

  it('fails where it is higher at one point', () => {
    expect(judged(claim, [...lower, ...upper])).toEqual({
      holds: false,
      detail: 'a: below b by -0.01 or more (least at 3), claimed 0',
    });
  });

  it('fails where the margin is not kept', () => {
    const rows = [...lower, ...upper];
    expect(judged({ ...claim, margin: 0.05, interval: [1, 2] }, rows).holds).toBe(false);
  });

  it('fails where the curves share no point', () => {
    expect(judged(claim, [...lower, ...line([[1.5, 1]], 'b')])).toEqual({
      holds: false,
      detail: 'a and b share no point',
    });
  });

  it('fails where the other curve did not converge', () => {
    expect(judged(claim, [...lower, ...line([[1, null]], 'b')]).detail).toBe(
      'b: theory has no converged testError at 1',
    );
  });
});
