import { describe, expect, it } from 'vitest';
import { plateauLength } from '../../../src/observables/online/plateauLength.ts';

const grid = (end: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, k) => (end * k) / count);

/** Straight lines through these points. */
function polyline(points: readonly (readonly [number, number])[], times: readonly number[]) {
  return times.map((time) => {
    const after = Math.max(
      1,
      points.findIndex(([t]) => t >= time),
    );
    const [[t0, y0], [t1, y1]] = [points[after - 1], points[after]] as [
      [number, number],
      [number, number],
    ];
    return y0 + ((y1 - y0) * (time - t0)) / (t1 - t0);
  });
}

describe('the plateau length', () => {
  const points = [
    [0, 1],
    [10, 0.1],
    [60, 0.1],
    [80, 0],
  ] as const;

  it('is how long the error is within 5% of its level, ends between records', () => {
    // 5% from the level 0.1 the error is 1/18 before it gets there and 1 after it leaves.
    const times = grid(80, 80);
    const length = plateauLength({ times, errors: polyline(points, times) }, 65);
    expect(length).toBeCloseTo(50 + 1 / 18 + 1, 10);
  });

  it('depends on the spacing of records by no more than what the slopes beside it add', () => {
    // The best level between them, 0.1/1.05, is left after 40/21.
    for (const count of [40, 160, 8000]) {
      const times = grid(80, count);
      const length = plateauLength({ times, errors: polyline(points, times) }, 65);
      expect(length).toBeGreaterThan(51);
      expect(length).toBeLessThanOrEqual(50 + 40 / 21);
    }
  });

  it('is that of the longest stay where there are several before the escape', () => {
    const stairs = [
      [0, 1],
      [10, 0.5],
      [20, 0.5],
      [30, 0.1],
      [60, 0.1],
      [70, 0],
      [200, 0],
    ] as const;
    const times = grid(200, 200);
    const errors = polyline(stairs, times);
    expect(plateauLength({ times, errors }, 65)).toBeCloseTo(30 + 0.5 + 0.125, 10);
    expect(plateauLength({ times, errors }, 25)).toBeCloseTo(10 + 0.5 + 0.625, 10);
  });

  it('is not at a brief extremum, however flat', () => {
    const bump = [
      [0, 0.9],
      [1, 1],
      [2, 0.9],
      [10, 0.1],
      [60, 0.09],
      [61, 0.01],
    ] as const;
    const times = grid(61, 122);
    const length = plateauLength({ times, errors: polyline(bump, times) }, 61);
    expect(length).toBeGreaterThan(40);
    expect(length).toBeLessThan(51);
  });

  it('is absent where units never part or have parted at the start', () => {
    const curve = { times: [0, 1, 2], errors: [0.1, 0.1, 0.1] };
    expect(plateauLength(curve, undefined)).toBeUndefined();
    expect(plateauLength(curve, 0)).toBeUndefined();
  });

  it('ends with the escape where the error does not change by then', () => {
    expect(plateauLength({ times: [0, 1, 3], errors: [0.1, 0.1, 0.1] }, 2)).toBe(2);
  });

  it('loses the time that the error is away and no more', () => {
    const times = grid(60, 60);
    const errors = times.map((time) => (time === 30 ? 0.2 : 0.1));
    expect(plateauLength({ times, errors }, 60)).toBeCloseTo(60 - 2 * 0.95, 10);
  });
});
