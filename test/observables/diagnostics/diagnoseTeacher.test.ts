import { describe, expect, it } from 'vitest';
import { diagnoseTeacher } from '../../../src/observables/diagnostics/diagnoseTeacher.ts';
import type { Diagnosis } from '../../../src/observables/diagnostics/diagnoseTeacher.ts';

/** Labels drawn with probability p₀ uniform on [0.1, 0.9], which the student can tell exactly. */
function record(shown: (p0: number, y: number) => number, outOfFold: (p0: number) => number) {
  const rows = 4000;
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const p0 = Array.from({ length: rows }, () => 0.1 + 0.8 * next());
  const labels = p0.map((p) => (next() < p ? 1 : 0));
  const pairs = (of: (i: number) => number) =>
    Float64Array.from(p0.flatMap((_, i) => [1 - of(i), of(i)]));
  return {
    classes: 2,
    labels,
    inSample: pairs((i) => shown(p0[i] as number, labels[i] as number)),
    outOfFold: pairs((i) => outOfFold(p0[i] as number)),
    student: pairs((i) => p0[i] as number),
  };
}

function diagnose(
  shown: (p0: number, y: number) => number,
  outOfFold: (p0: number) => number,
): Diagnosis {
  return diagnoseTeacher(record(shown, outOfFold), 0.25);
}

// Where no other is stated, the standard errors of these means over 4000 samples are below 0.002.
describe('the diagnosis of a teacher', () => {
  it('that knows the probabilities finds nothing but the noise of labels', () => {
    const found = diagnose(
      (p0) => p0,
      (p0) => p0,
    );
    expect(found.overfitTerm).toBe(0);
    expect(found.biasTerm).toBeCloseTo(0, 2);
    expect(found.teacherCalibration).toBeCloseTo(0, 2);
    expect(found.teacherInSampleLoss).toBe(found.teacherOutOfFoldLoss);
    // ¼ · 2 E[p₀(1−p₀)], E[p₀²] = 0.25 + 0.64/12.
    expect(found.varianceTerm).toBeCloseTo(0.5 * (0.25 - 0.64 / 12), 2);
  });

  it('that remembers half of its labels finds what it owes to them', () => {
    const found = diagnose(
      (p0, y) => 0.5 * p0 + 0.5 * y,
      (p0) => p0,
    );
    // 2 · ¼ E[p₀(1−p₀)]
    expect(found.overfitTerm).toBeCloseTo(0.5 * (0.25 - 0.64 / 12), 2);
    expect(found.biasTerm).toBeCloseTo(0, 2);
    expect(found.teacherInSampleLoss).toBeLessThan(found.teacherOutOfFoldLoss - 0.2);
  });

  it('that says the same of everyone is calibrated, and biased as far as a student can tell', () => {
    const found = diagnose(
      () => 0.5,
      () => 0.5,
    );
    expect(found.teacherCalibration).toBeCloseTo(0, 2);
    // 2 E[(p₀ − ½)²]; squares of means of 400 labels, twice each, spread by .007 in all.
    expect(Math.abs(found.biasTerm - (2 * 0.64) / 12)).toBeLessThan(0.02);
  });

  it('that is sure of what it does not know is not calibrated', () => {
    const found = diagnose(
      () => 0.5,
      (p0) => (p0 > 0.5 ? 1 : 0),
    );
    // E[y | p̂ = 1] = 0.7; the spread is .009.
    expect(Math.abs(found.teacherCalibration - 2 * 0.09)).toBeLessThan(0.02);
  });
});
