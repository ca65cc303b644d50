import { describe, expect, it } from 'vitest';
import { progressText } from '../../src/cli/progressLine.ts';
import { namedLines, plainNumber, textTable, withError } from '../../src/cli/textTable.ts';

describe('withError', () => {
  it.each([
    [0.188523, 0.000312, '0.18852 ± 0.00031'],
    [12.3456, 1.26, '12.3 ± 1.3'],
    [1234.5, 56, '1235 ± 56'],
    [-0.5, 0.0099, '-0.5000 ± 0.0099'],
    [0.25, null, '0.25'],
    [0.25, 0, '0.25'],
  ])('prints %f with the error %s as %s', (mean, stderr, text) => {
    expect(withError(mean, stderr)).toBe(text);
  });
});

describe('textTable', () => {
  it('aligns the first column to the left and the others to the right', () => {
    expect(textTable([['', 'a'], ['name', '1.25'], ['x']])).toBe('         a\nname  1.25\nx\n');
  });

  it('prints nothing of no rows', () => {
    expect(textTable([])).toBe('');
    expect(namedLines([])).toBe('');
  });
});

describe('plainNumber', () => {
  it('keeps six significant digits, and is empty for no number', () => {
    expect(plainNumber(0.123456789)).toBe('0.123457');
    expect(plainNumber(null)).toBe('');
  });
});

describe('progressText', () => {
  it('gives the rate of this process and the time that the rest takes at it', () => {
    expect(progressText({ total: 110, done: 60, found: 50 }, 5)).toBe(
      '60/110 tasks, 2.0 per second, 25 s left',
    );
    expect(progressText({ total: 1000, done: 1, found: 0 }, 2)).toContain('33 min left');
    expect(progressText({ total: 10000, done: 1, found: 0 }, 2)).toContain('5.6 h left');
  });

  it('says only how far it is before it knows a rate', () => {
    expect(progressText({ total: 10, done: 5, found: 5 }, 1)).toBe('5/10 tasks');
  });
});
