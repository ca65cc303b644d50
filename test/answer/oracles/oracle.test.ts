import { describe, expect, it } from 'vitest';
import { judgeOracle } from '../../../src/answer/oracles/oracle.ts';

function verdict(reference: string, computed: number, slack?: { units: number; reason: string }) {
  const oracle = { name: 'x', source: 'y', reference, compute: () => computed };
  const { digits, digitsGiven, holds } = judgeOracle(slack ? { ...oracle, slack } : oracle);
  return [digits, digitsGiven, holds];
}

describe('an oracle', () => {
  it.each([
    ['.15457', 0.154572, 5, 5],
    ['3.72600', 3.7260049, 6, 6],
    ['-1.54990', -1.549895, 6, 6],
    ['2.348e-5', 2.3484e-5, 4, 4],
    ['250', 250.4, 3, 3],
  ])('of %s holds for %d: %d digits of %d agree', (reference, computed, digits, given) => {
    expect(verdict(reference, computed)).toEqual([digits, given, true]);
  });

  it.each([
    ['.15457', 0.154581, 4, 5],
    ['.15457', 0.1551, 3, 5],
    ['3.72600', -3.726, 0, 6],
    ['250', Number.NaN, 0, 3],
  ])('of %s is off for %d: %d digits of %d agree', (reference, computed, digits, given) => {
    expect(verdict(reference, computed)).toEqual([digits, given, false]);
  });

  it('may be further off where it says why', () => {
    const slack = { units: 3, reason: 'read off a figure' };
    expect(verdict('.1545', 0.15475, slack)).toEqual([3, 4, true]);
    expect(verdict('.1545', 0.15485, slack)).toEqual([3, 4, false]);
  });

  it('needs a reference that is a number', () => {
    expect(() => verdict('about 2', 2)).toThrow(new RangeError('no reference: "about 2"'));
  });
});
