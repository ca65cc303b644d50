import { describe, expect, it } from 'vitest';
import { countRows, joined } from '../../../src/simulation/design/rowRange.ts';

describe('joined', () => {
  it('is the range that consecutive ranges make up', () => {
    const ranges = [
      { first: 3, count: 2 },
      { first: 5, count: 0 },
      { first: 5, count: 4 },
    ];
    expect(joined(ranges)).toEqual({ first: 3, count: 6 });
    expect(joined(ranges.slice(0, 1))).toEqual(ranges[0]);
  });

  it('is nothing where rows between the ranges are left out', () => {
    const ranges = [
      { first: 0, count: 2 },
      { first: 3, count: 2 },
    ];
    expect(joined(ranges)).toBeUndefined();
  });
});

describe('countRows', () => {
  it('adds up the rows', () => {
    expect(countRows([])).toBe(0);
    expect(
      countRows([
        { first: 0, count: 2 },
        { first: 3, count: 2 },
      ]),
    ).toBe(4);
  });
});
