import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/sweep/claims/registry.ts';
import type { ClaimStatement } from '../../../src/sweep/claims/registry.ts';
import { lineObservable } from '../../../src/sweep/lines/mapLine.ts';
import type { TidyRow } from '../../../src/sweep/tidyRow.ts';
import { noTrials } from '../../../src/sweep/trialValues.ts';
import { row } from './plantedTable.ts';

const grid = [0, 1, 2, 3, 4, 5, 6];

/** A valley along y = x/2 + 1, on a grid of unit cells. */
const valley = grid.flatMap((x) =>
  grid.map((y) => {
    const off = y - x / 2 - 1;
    return row(NaN, off * off, { curve: 'map', axes: { alpha: x, height: y } });
  }),
);

function line(points: readonly (readonly [number, number | null])[], curve: string): TidyRow[] {
  return points.map(([x, y]) =>
    row(NaN, y, { curve, axes: { alpha: x, height: y ?? NaN }, observable: lineObservable }),
  );
}

const rows = [
  ...valley,
  ...line([[0, 1], [3, 2.5], [6, 4]], 'floor'),
  ...line([[0, 4], [6, 4]], 'off'),
  ...line([[0, 1], [3, null]], 'broken'),
]; // prettier-ignore

function judged(claim: ClaimStatement, table: readonly TidyRow[] = rows) {
  const evidence = {
    rows: table,
    x: 'alpha',
    observableOf: () => 'testError',
    across: 'height',
    sizeOf: () => null,
    trialsOf: noTrials,
  };
  return judgeClaim(claim, evidence);
}

const follows = {
  claim: 'line-follows',
  line: 'floor',
  curve: 'map',
  extremum: 'minimum',
  along: 'y',
  cells: 1,
} as const;

describe('line-follows', () => {
  it('holds for a line in the valley, between its points too', () => {
    expect(judged(follows)).toMatchObject({ holds: true });
    expect(judged(follows).detail).toMatch(/^floor: 7 values, farthest from the minimum by 0\.5/);
  });

  it('fails for a line that leaves it', () => {
    expect(judged({ ...follows, line: 'off' })).toMatchObject({ holds: false });
    expect(judged({ ...follows, line: 'off', interval: [4, 6] })).toMatchObject({ holds: true });
  });

  it('fails for lines that are not there, were not found, or reach no cell', () => {
    for (const [name, reason] of [
      ['nowhere', /no point of this line/],
      ['broken', /not found/],
    ] as const) {
      const verdict = judged({ ...follows, line: name });
      expect(verdict.holds).toBe(false);
      expect(verdict.detail).toMatch(reason);
    }
    const none = judged({ ...follows, interval: [7, 8] });
    expect(none).toMatchObject({ holds: false, detail: 'floor: it reaches no cell of map' });
  });

  it('takes no extremum at an end, and none beside a cell without an answer', () => {
    const maximum = judged({ ...follows, extremum: 'maximum' });
    expect(maximum).toMatchObject({ holds: false });
    expect(maximum.detail).toMatch(/at an end of the map/);
    const holed = rows.map((cell, i) => (i === 3 ? { ...cell, converged: false } : cell));
    expect(judged(follows, holed).detail).toMatch(/a cell without an answer/);
  });
});

describe('minimum-along', () => {
  const least = { claim: 'minimum-along', curve: 'map', along: 'y', at: 2, within: 0.5 } as const;

  it('says where a map is least at one value of an axis', () => {
    expect(judged({ ...least, place: 2.2 })).toMatchObject({ holds: true });
    expect(judged({ ...least, place: 3 })).toMatchObject({ holds: false });
    expect(judged({ ...least, along: 'x', at: 3, place: 4 })).toMatchObject({ holds: true });
  });

  it('fails where the grid has no such value', () => {
    expect(judged({ ...least, at: 2.5, place: 2 }).detail).toMatch(/no cells at 2.5/);
  });

  it('fails on a figure of curves', () => {
    const evidence = {
      rows,
      x: 'alpha',
      observableOf: () => 'testError',
      across: null,
      sizeOf: () => null,
      trialsOf: noTrials,
    };
    expect(judgeClaim({ ...least, place: 2 }, evidence)).toMatchObject({ holds: false });
  });
});

describe('line-through', () => {
  const through = { claim: 'line-through', line: 'floor', tolerance: 0.01 } as const;

  it('holds for points between those of the line and fails beside them', () => {
    expect(judged({ ...through, points: [[1, 1.5], [6, 4]] })).toMatchObject({ holds: true }); // prettier-ignore
    expect(judged({ ...through, points: [[1.1, 1.5]] })).toMatchObject({ holds: false });
    expect(judged({ ...through, points: [[7, 5]] }).detail).toMatch(/does not reach 5/);
  });
});

describe('claims about curves', () => {
  it('fail on a map', () => {
    const verdict = judged({ claim: 'monotone', curve: 'map', direction: 'falling' });
    expect(verdict).toEqual({ holds: false, detail: 'map is a map, not a curve' });
  });
});
