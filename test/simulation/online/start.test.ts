import { describe, expect, it } from 'vitest';
import { initialOverlaps } from '../../../src/problem/online/units.ts';
import { onlineProblem } from '../../problem/online/onlineProblem.ts';
import type { Road } from './runs.ts';
import { roads, statesOf, trialsOf } from './runs.ts';

const init = { norm: [0.5, 0.4], cross: 0.1, overlaps: { truth: { same: 0.3, other: -0.1 } } };
const truth = { name: 'truth', hidden: 2, activation: 'erf', init: { cross: 0.3 } };
const student = { ...truth, name: 'student', learnsFrom: 'truth', rate: 1, init };
const later = { ...truth, name: 'later', init: { overlaps: { student: { same: 0.2 } } } };
const networks = [truth, student, later];

const exact = networks.map((network) => ({ ...network, init: { ...network.init, draw: 'exact' } }));
const n = 20;
const trials = 1000;

describe.each(Object.keys(roads) as Road[])('weights at the start of the %s', (road) => {
  it('have exactly the overlaps of the problem where the draw is exact', () => {
    const problem = onlineProblem(exact);
    const [state] = statesOf(road, problem, { times: [0], n });
    initialOverlaps(problem).forEach((row, u) => {
      row.forEach((overlap, v) => expect(state?.overlaps[u]?.[v]).toBeCloseTo(overlap, 14));
    });
  });

  it('have these overlaps on average where it is random, with the covariances of normals', () => {
    const draw = 'random';
    const problem = onlineProblem(
      networks.map((network) => ({ ...network, init: { ...network.init, draw } })),
    );
    const starts = trialsOf(road, problem, { times: [0], n }, trials).map(([state]) => state);
    const exactly = initialOverlaps(problem);
    const entry = (u: number, v: number) => exactly[u]?.[v] as number;
    exactly.forEach((_, u) => {
      for (let v = 0; v <= u; v++) {
        const draws = starts.map((state) => state?.overlaps[u]?.[v] as number);
        const mean = draws.reduce((sum, x) => sum + x, 0) / trials;
        const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (trials - 1);
        const wick = (entry(u, u) * entry(v, v) + entry(u, v) ** 2) / n;
        // 21 overlaps twice, at four standard errors: one seed in four hundred. The variance of a
        // product of normals has a relative standard error of about √(2.6/trials).
        expect(Math.abs(mean - entry(u, v))).toBeLessThan(4 * Math.sqrt(wick / trials));
        expect(Math.abs(variance / wick - 1)).toBeLessThan(4 * Math.sqrt(2.6 / trials));
      }
    });
  });

  it('fluctuate only for networks whose draw is random', () => {
    const [one, other] = trialsOf(road, onlineProblem([truth, student]), { times: [0], n }, 2);
    const [a, b] = [one?.[0]?.overlaps, other?.[0]?.overlaps];
    expect(a?.[0]?.[1]).toBeCloseTo(0.3, 14);
    expect(b?.[0]?.[1]).toBeCloseTo(0.3, 14);
    expect(a?.[2]?.[0]).not.toBeCloseTo(b?.[2]?.[0] as number, 3);
  });
});
