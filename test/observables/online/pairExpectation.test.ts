import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairExpectation } from '../../../src/observables/online/pairExpectation.ts';
import { unitActivations } from '../../../src/problem/unitActivation.ts';
import type { UnitActivation } from '../../../src/problem/unitActivation.ts';

interface Reference {
  pair: [UnitActivation, UnitActivation];
  covariances: [number, number, number];
  value: number;
}

function references(): Reference[] {
  const path = new URL('../../fixtures/pair-expectations.csv', import.meta.url);
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [a, b, ...numbers] = line.split(',');
    const [xx = NaN, xy = NaN, yy = NaN, value = NaN] = numbers.map(Number);
    return { pair: [a, b] as Reference['pair'], covariances: [xx, xy, yy], value };
  });
}

/** The size of E|g(x)|, to which errors are relative. */
const size = (unit: UnitActivation, variance: number) =>
  unit === 'sign' ? 1 : unit === 'erf' ? Math.min(1, Math.sqrt(variance)) : Math.sqrt(variance);

const activation = fc.constantFrom(...unitActivations);
const variance = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const correlation = fc.double({ min: -1, max: 1, noNaN: true });

describe('E[g_a(x) g_b(y)]', () => {
  it('is within 1e-14 of quadrature at 40 digits, for fields almost equal or opposite, too', () => {
    const rows = references();
    expect(rows.length).toBe(192);
    for (const { pair, covariances, value } of rows) {
      const [xx, , yy] = covariances;
      const error = Math.abs(pairExpectation(...pair, ...covariances) - value);
      expect(error / (size(pair[0], xx) * size(pair[1], yy))).toBeLessThan(1e-14);
    }
  });

  it('does not depend on the order of the fields', () => {
    fc.assert(
      fc.property(activation, activation, variance, variance, correlation, (a, b, xx, yy, r) => {
        const xy = r * Math.sqrt(xx * yy);
        expect(pairExpectation(a, b, xx, xy, yy)).toBe(pairExpectation(b, a, yy, xy, xx));
      }),
    );
  });

  it('of a field with itself is the second moment', () => {
    expect(pairExpectation('relu', 'relu', 3, 3, 3)).toBeCloseTo(1.5, 15);
    expect(pairExpectation('linear', 'linear', 3, 3, 3)).toBe(3);
    expect(pairExpectation('sign', 'sign', 3, 3, 3)).toBe(1);
    // (2/π) arcsin(q/(1+q)) at q = 1.
    expect(pairExpectation('erf', 'erf', 1, 1, 1)).toBeCloseTo(1 / 3, 15);
  });

  it('of opposite fields is that of equal ones with the other sign, or none for ramps', () => {
    expect(pairExpectation('sign', 'sign', 3, -3, 3)).toBe(-1);
    expect(pairExpectation('erf', 'erf', 1, -1, 1)).toBeCloseTo(-1 / 3, 15);
    expect(pairExpectation('relu', 'relu', 3, -3, 3)).toBe(0);
  });

  it('of a field that is always zero is zero, whatever it goes into', () => {
    for (const a of unitActivations) {
      for (const b of unitActivations) expect(pairExpectation(a, b, 0, 0, 2)).toBe(0);
    }
  });
});
