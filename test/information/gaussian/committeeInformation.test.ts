import { describe, expect, it } from 'vitest';
import { committeeInformation } from '../../../src/information/gaussian/committeeInformation.ts';

const units = { teacher: [2, 3], student: [4, 5], truth: [0, 1] };

/** Two units each of truth, teacher and student, all of length 1: C from overlaps with the truth. */
function overlaps(teacher: number[][], student: number[][]): number[][] {
  const rows = [[1, 0], [0, 1], ...teacher, ...student];
  return rows.map((a, i) =>
    rows.map((b, k) => (i === k ? 1 : a.reduce((sum, x, at) => sum + x * (b[at] as number), 0))),
  );
}

describe('the information of hidden fields', () => {
  it('is unique on both sides where teacher and student have learnt different units', () => {
    const specialists = overlaps(
      [
        [0.9, 0],
        [0, 0.3],
      ],
      [
        [0.3, 0],
        [0, 0.9],
      ],
    );
    const found = committeeInformation(specialists, units, 0.1);
    // Parallel channels ρ² = R²/1.1, of which each knows one better than the other.
    const bits = (r: number) => -0.5 * Math.log2(1 - (r * r) / 1.1);
    expect(found.uniqueTeacher).toBeCloseTo(bits(0.9) - bits(0.3), 8);
    expect(found.uniqueStudent).toBeCloseTo(bits(0.9) - bits(0.3), 8);
    expect(found.redundant).toBeCloseTo(2 * bits(0.3), 8);
    expect(found.gap).toBeLessThan(1e-8);
  });

  it('does not depend on the order of units', () => {
    const before = overlaps(
      [
        [0.8, 0.3],
        [0.2, 0.7],
      ],
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    );
    const found = committeeInformation(before, units, 0.05);
    const swapped = committeeInformation(before, { ...units, student: [5, 4] }, 0.05);
    expect(swapped.redundant).toBeCloseTo(found.redundant, 8);
  });

  it('grows without bound as the noise on fields of the truth’s own units vanishes', () => {
    const perfect = overlaps(
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0.5, 0],
        [0, 0.5],
      ],
    );
    const teacherAt = (noise: number) => {
      const { redundant, uniqueTeacher } = committeeInformation(perfect, units, noise);
      return redundant + uniqueTeacher;
    };
    expect(teacherAt(1e-4)).toBeCloseTo(Math.log2(1 + 1e4), 8);
    expect(() => teacherAt(0)).toThrow(/noise on hidden fields is 0/);
  });
});
