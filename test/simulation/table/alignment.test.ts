import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignment } from '../../../src/simulation/table/alignment.ts';
import type { Features } from '../../../src/simulation/table/alignment.ts';

function features(rows: readonly (readonly number[])[]): Features {
  return { values: Float64Array.from(rows.flat()), size: rows[0]?.length ?? 0 };
}

const number = fc.double({ min: -3, max: 3, noNaN: true });
const drawn = fc.array(fc.tuple(number, number, number), { minLength: 8, maxLength: 20 });

describe('alignment', () => {
  it('is what numpy’s least squares explain', () => {
    const student = features([[0.3], [1.1], [-0.7], [0.2], [-1.4], [0.8]]);
    const teacher = features([[-1.2, 2], [0.4, 1], [0.9, -1], [0.1, 0], [-0.3, -2], [-0.6, 3]]); // prettier-ignore
    expect(alignment(teacher, student)).toBeCloseTo(0.3716920323382696, 12);
  });

  it('is 1 where the teacher’s features are linear in the student’s, though some are redundant', () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const spread = Math.max(...rows.map(([a]) => a)) - Math.min(...rows.map(([a]) => a));
        fc.pre(spread > 0.1);
        const student = features(rows.map(([a, b]) => [a, b, a + b, 0, 7]));
        const teacher = features(rows.map(([a, b]) => [2 * a - b + 1, a]));
        expect(alignment(teacher, student)).toBeCloseTo(1, 8);
      }),
    );
  });

  it('is 0 where the student shows nothing, and no number where the teacher does not', () => {
    const [varied, constant] = [features([[1], [2], [4]]), features([[1], [1], [1]])];
    expect(alignment(varied, constant)).toBe(0);
    expect(alignment(constant, varied)).toBeNaN();
  });

  it('never falls when the student has another feature', () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const teacher = features(rows.map(([a, b, c]) => [a * b, c]));
        const [one, two] = [rows.map(([a]) => [a]), rows.map(([a, b]) => [a, b])].map(features);
        if (one === undefined || two === undefined) throw new Error('two of them');
        const [less, more] = [alignment(teacher, one), alignment(teacher, two)];
        fc.pre(!Number.isNaN(less));
        expect(more).toBeGreaterThan(less - 1e-9);
      }),
    );
  });
});
