import { describe, expect, it } from 'vitest';
import { escapeTime } from '../../../src/observables/online/escapeTime.ts';

describe('the escape time', () => {
  it('is when the specialisation first reaches one half, linear between records', () => {
    expect(escapeTime([0, 10, 20, 30, 40], [0, 0.1, 0.4, 0.6, 0.9])).toBeCloseTo(25, 12);
    expect(escapeTime([0, 10, 20, 30, 40], [0, 0.3, 0.7, 0.2, 0.8])).toBeCloseTo(15, 12);
    expect(escapeTime([0, 10], [0.2, 0.5])).toBe(10);
  });

  it('is the first time where units have parted from the start', () => {
    expect(escapeTime([2, 3], [0.5, 0.1])).toBe(2);
  });

  it('is absent where they never part', () => {
    expect(escapeTime([0, 1, 2], [0, 0.3, 0.49])).toBeUndefined();
    expect(escapeTime([], [])).toBeUndefined();
  });
});
