import { describe, expect, it } from 'vitest';
import { judged, line, simulated } from './plantedTable.ts';

const claim = { claim: 'simulated-difference', curve: 'a', from: 'b', errors: 2 } as const;
const own = [simulated(1, 0.2, 0.03), simulated(2, 0.1, 0.03)];
const other = [simulated(1, 0.5, 0.04), simulated(2, 0.3, 0.04), simulated(3, 0, 0.04)].map(
  (row) => ({ ...row, curve: 'b' }),
);
const rows = [...own, ...other];

describe('simulated-difference', () => {
  it('holds where bounds are cleared by two standard errors at every common point', () => {
    // −0.3 and −0.2, each ± 0.05.
    expect(judged({ ...claim, most: -0.09 }, rows)).toEqual({
      holds: true,
      detail:
        'a at 2: -0.2 ± 0.05 from b at 2, the closest of 2 points, claimed at most -0.09 by 2 standard errors',
    });
    expect(judged({ ...claim, least: -0.41, most: -0.09 }, rows).holds).toBe(true);
  });

  it('fails where chance alone could take it to a bound, or it lies beyond', () => {
    expect(judged({ ...claim, most: -0.11 }, rows).holds).toBe(false);
    expect(judged({ ...claim, least: -0.39 }, rows).holds).toBe(false);
    expect(judged({ ...claim, least: -0.29, errors: 0 }, rows).holds).toBe(false);
    expect(judged({ ...claim, most: -0.11, interval: [1, 1] }, rows).holds).toBe(true);
  });

  it('compares every point of the interval with one place of the other curve, where one is told', () => {
    // b is 0 ± 0.04 at 3, where a has no point: differences 0.2 and 0.1, each ± 0.05.
    const at3 = { ...claim, fromAt: 3, errors: 1 } as const;
    expect(judged({ ...at3, least: 0.04 }, rows)).toEqual({
      holds: true,
      detail:
        'a at 2: 0.1 ± 0.05 from b at 3, the closest of 2 points, claimed at least 0.04 by 1 standard errors',
    });
    expect(judged({ ...at3, least: 0.06 }, rows).holds).toBe(false);
    expect(judged({ ...at3, least: 0.14, interval: [1, 1] }, rows).holds).toBe(true);
    expect(judged({ ...at3, least: 0.16, interval: [1, 1] }, rows).holds).toBe(false);
    expect(judged({ ...at3, fromAt: 4 }, rows)).toEqual({
      holds: false,
      detail: 'b has no simulated point at 4',
    });
  });

  it('compares a curve with itself at another place', () => {
    // 0.2 − 0.1 ± 0.03·√2.
    const itself = { ...claim, from: 'a', fromAt: 2, errors: 1 } as const;
    expect(judged({ ...itself, least: 0.057, interval: [1, 1] }, own).holds).toBe(true);
    expect(judged({ ...itself, least: 0.058, interval: [1, 1] }, own).holds).toBe(false);
  });

  it('fails without trials to tell chance by, and without common points', () => {
    const single = [simulated(1, 0.2, null), ...other];
    expect(judged({ ...claim, most: 1 }, single)).toEqual({
      holds: false,
      detail: 'a: one trial has no standard error',
    });
    const apart = [simulated(9, 0.2, 0.1), ...other];
    expect(judged({ ...claim, most: 1 }, apart).detail).toBe('a and b share no simulated point');
    expect(judged({ ...claim, most: 1 }, [...line([[1, 0]]), ...other]).holds).toBe(false);
  });
});
