import { describe, expect, it } from 'vitest';
import { judged, line, row } from './plantedTable.ts';

const claim = { claim: 'matches-fixture', curve: 'a', tolerance: 1e-3 } as const;
const theory = line([
  [1, 0.3],
  [2, 0.2],
  [3, 0.15],
]);
const published = (points: readonly [number, number][]) =>
  points.map(([x, y]) => row(x, y, { kind: 'published' }));

describe('matches-fixture', () => {
  it('holds where the line between theory’s nodes passes through the published points', () => {
    const points = published([
      [1, 0.3005],
      [1.5, 0.25],
      [3, 0.15],
    ]);
    expect(judged(claim, [...theory, ...points])).toEqual({
      holds: true,
      detail: 'a: 3 published points, farthest by 0.0005 at 1, allowed 0.001',
    });
  });

  it('fails where one point is farther than the tolerance', () => {
    const points = published([
      [1, 0.3],
      [2, 0.202],
      [3, 0.15],
    ]);
    expect(judged(claim, [...theory, ...points])).toEqual({
      holds: false,
      detail: 'a: 3 published points, farthest by 0.002 at 2, allowed 0.001',
    });
  });

  it('has another tolerance near a peak, and judges each point by its own', () => {
    const near = { x: 2, within: 0.05, tolerance: 5e-3 };
    const points = published([
      [2.08, 0.198],
      [3, 0.15],
    ]);
    expect(judged({ ...claim, near }, [...theory, ...points]).holds).toBe(true);
    const outside = published([
      [2.2, 0.192],
      [3, 0.15],
    ]);
    expect(judged({ ...claim, near }, [...theory, ...outside]).holds).toBe(false);
  });

  it('leaves out published points outside the interval', () => {
    const points = published([
      [1, 0.4],
      [2, 0.2],
    ]);
    const evidence = [...theory, ...points];
    expect(judged(claim, evidence).holds).toBe(false);
    expect(judged({ ...claim, interval: [1.5, 3] }, evidence).detail).toContain(
      '1 published points',
    );
    expect(judged({ ...claim, interval: [1.5, 3] }, evidence).holds).toBe(true);
  });

  it('takes the end of the line for a point read off just outside it', () => {
    const points = published([
      [0.9999, 0.3],
      [3.0001, 0.15],
    ]);
    expect(judged(claim, [...theory, ...points]).holds).toBe(true);
  });

  it('fails where a point lies clearly outside the line', () => {
    const points = published([
      [0.9, 0.3],
      [3, 0.15],
    ]);
    expect(judged(claim, [...theory, ...points])).toEqual({
      holds: false,
      detail: 'a: a published point at 0.9 lies outside the theory line',
    });
  });

  it('fails without published points, and where theory did not converge', () => {
    expect(judged(claim, theory).detail).toBe('a: published has no testError to judge');
    const gap = [...theory, row(2.5, null), ...published([[1, 0.3]])];
    expect(judged(claim, gap).detail).toBe('a: theory has no converged testError at 2.5');
  });
});
