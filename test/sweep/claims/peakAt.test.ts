import { describe, expect, it } from 'vitest';
import { judged, line } from './plantedTable.ts';

const claim = { claim: 'peak-at', curve: 'a', x: 0.5, within: 0.1 } as const;
const peak = line([
  [0.3, 0.2],
  [0.4, 0.25],
  [0.55, 0.3],
  [0.8, 0.2],
]);

describe('peak-at', () => {
  it('holds where the largest value lies within the distance', () => {
    expect(judged(claim, peak)).toEqual({
      holds: true,
      detail: 'a: peak 0.3 at 0.55, claimed at 0.5 ± 0.1',
    });
  });

  it('fails where the peak is elsewhere', () => {
    expect(judged({ ...claim, x: 0.7 }, peak)).toEqual({
      holds: false,
      detail: 'a: peak 0.3 at 0.55, claimed at 0.7 ± 0.1',
    });
  });

  it('fails on a line that only rises: its end is no peak', () => {
    const verdict = judged({ ...claim, interval: [0, 0.55] }, peak);
    expect(verdict).toEqual({ holds: false, detail: 'a: largest at the end 0.55, no peak inside' });
  });

  it('looks at its interval only', () => {
    const twoPeaks = [...peak, ...line([[2, 0.9]]), ...line([[3, 0.1]])];
    expect(judged(claim, twoPeaks).holds).toBe(false);
    expect(judged({ ...claim, interval: [0.3, 0.8] }, twoPeaks).holds).toBe(true);
  });

  it('fails where a value did not converge', () => {
    expect(judged(claim, [...peak, ...line([[0.5, null]])])).toEqual({
      holds: false,
      detail: 'a: theory has no converged testError at 0.5',
    });
  });
});
