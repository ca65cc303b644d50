import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { axisGrid } from '../../src/sweep/axisGrid.ts';

describe('axisGrid', () => {
  it('reads start:stop:count with both ends', () => {
    expect(axisGrid('2:4:5', 'alpha')).toEqual([2, 2.5, 3, 3.5, 4]);
  });

  it('prints steps that binary fractions cannot hold as they were meant', () => {
    expect(axisGrid('2:2.4:5', 'alpha')).toEqual([2, 2.1, 2.2, 2.3, 2.4]);
  });

  it('reads log:start:stop:count with equal ratios', () => {
    expect(axisGrid('log:1e-3:10:5', 'l2')).toEqual([0.001, 0.01, 0.1, 1, 10]);
  });

  it('reads lists, mixes and spaces', () => {
    expect(axisGrid('1, 2:3:3 ,7', 'alpha')).toEqual([1, 2, 2.5, 3, 7]);
  });

  it('reads a number and a list of numbers as they are', () => {
    expect(axisGrid(3, 'alpha')).toEqual([3]);
    expect(axisGrid([3, 1], 'alpha')).toEqual([1, 3]);
  });

  it('merges values that two pieces share', () => {
    expect(axisGrid('1:2:2,2:3:2', 'alpha')).toEqual([1, 2, 3]);
  });

  it.each([
    ['', 'no finite number'],
    ['abc', '"abc" is no finite number'],
    ['1,,2', '"" is no finite number'],
    ['1:2', 'needs a start, a stop and a count'],
    ['1:2:3:4', 'needs a start, a stop and a count'],
    ['1:2:0', 'whole number'],
    ['1:2:2.5', 'whole number'],
    ['1:2:1e9', 'whole number'],
    ['2:1:3', 'the start is above the stop'],
    ['1:2:1', 'a count of 1'],
    ['log:0:1:3', 'positive ends'],
    ['log:1:2', 'needs a start, a stop and a count'],
    ['1:Infinity:3', '"Infinity" is no finite number'],
    ['NaN', '"NaN" is no finite number'],
  ])('refuses the nonsense range "%s"', (text, reason) => {
    expect(() => axisGrid(text, '--set alpha')).toThrow(InputError);
    expect(() => axisGrid(text, '--set alpha')).toThrow(reason);
    expect(() => axisGrid(text, '--set alpha')).toThrow(`--set alpha: "${text}" is no range`);
  });

  it('gives count ascending values between the ends, whatever the range', () => {
    const range = fc.record({
      start: fc.integer({ min: -1000, max: 1000 }),
      width: fc.integer({ min: 1, max: 1000 }),
      count: fc.integer({ min: 2, max: 200 }),
    });
    fc.assert(
      fc.property(range, ({ start, width, count }) => {
        const grid = axisGrid(`${start}:${start + width}:${count}`, 'x');
        expect(grid).toHaveLength(count);
        expect(grid[0]).toBe(start);
        expect(grid.at(-1)).toBe(start + width);
        expect(grid.every((value, i) => i === 0 || value > (grid[i - 1] ?? NaN))).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which its pieces are written', () => {
    const pieces = fc.array(fc.integer({ min: 0, max: 50 }).map(String), { minLength: 1 });
    fc.assert(
      fc.property(pieces, (list) => {
        const written = axisGrid(list.join(','), 'x');
        expect(axisGrid([...list].reverse().join(','), 'x')).toEqual(written);
      }),
    );
  });
});
