import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../src/answer/estimate.ts';
import type { Evidence } from '../../../src/sweep/claims/claim.ts';
import type { TidyRow } from '../../../src/sweep/tidyRow.ts';
import { judged, row } from './plantedTable.ts';

/** Values of every trial, by curve and x. */
type Trials = Record<string, Record<number, readonly number[]>>;

const claim = { claim: 'paired-difference', curve: 'a', from: 'b', errors: 2 } as const;
const unpaired = { ...claim, claim: 'simulated-difference' } as const;

function rowsOf(trials: Trials): TidyRow[] {
  return Object.entries(trials).flatMap(([curve, points]) =>
    Object.entries(points).map(([x, values]) =>
      row(Number(x), 0, { curve, kind: 'simulation', ...estimate(values) }),
    ),
  );
}

function evidenceOf(trials: Trials): Pick<Evidence, 'trialsOf'> {
  return { trialsOf: ({ curve, axes }) => trials[curve]?.[axes['alpha'] as number] ?? [] };
}

/** Differences a − b of −0.2 ± 0.02 at 1 and −0.1 ± 0.02 at 2, of tasks that differ by far more. */
const tasks = {
  a: { 1: [0.12, 0.5, 0.88], 2: [0.22, 0.6, 0.98] },
  b: { 1: [0.3, 0.7, 1.1], 2: [0.3, 0.7, 1.1], 3: [0, 0.4, 0.8] },
};
const rows = rowsOf(tasks);
const known = evidenceOf(tasks);
/** √(0.02²·2/(3·2)) of differences −0.02, 0 and 0.02 beside their mean. */
const error = 0.02 / Math.sqrt(3);

describe('paired-difference', () => {
  it('has the mean and the standard error of the differences of trials', () => {
    expect(judged({ ...claim, most: -0.07 }, rows, known)).toEqual({
      holds: true,
      detail:
        'a at 2: -0.1 ± 0.01155 from b at 2, the closest of 2 points, claimed at most -0.07 by 2 standard errors',
    });
    expect(judged({ ...claim, most: -0.1 + 2 * error + 1e-9 }, rows, known).holds).toBe(true);
    expect(judged({ ...claim, most: -0.1 + 2 * error - 1e-9 }, rows, known).holds).toBe(false);
    expect(judged({ ...claim, least: -0.2 - 2 * error - 1e-9 }, rows, known).holds).toBe(true);
    expect(judged({ ...claim, least: -0.2 - 2 * error + 1e-9 }, rows, known).holds).toBe(false);
    expect(judged({ ...unpaired, most: -0.07 }, rows, known).holds).toBe(false);
  });

  it('compares with one place of the other curve, where one is told', () => {
    // a less b at 3: 0.12, 0.1 and 0.08.
    const at3 = { ...claim, fromAt: 3, interval: [1, 1] as [number, number] };
    expect(judged({ ...at3, least: 0.07 }, rows, known)).toMatchObject({ holds: true });
    expect(judged({ ...at3, least: 0.08 }, rows, known)).toMatchObject({ holds: false });
  });

  it('does not see what trials have in common', () => {
    const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(values, values, values, (own, others, common) => {
        const count = Math.min(own.length, others.length, common.length);
        const of = (all: readonly number[], shift: readonly number[]) =>
          all.slice(0, count).map((value, t) => value + (shift[t] as number));
        const nothing = common.map(() => 0);
        const judge = (shift: readonly number[]) => {
          const trials = { a: { 1: of(own, shift) }, b: { 1: of(others, shift) } };
          return judged({ ...claim, least: 0 }, rowsOf(trials), evidenceOf(trials));
        };
        const apart = of(own, nothing).map((value, t) => value - (others[t] as number));
        const { mean, stderr } = estimate(apart);
        // Sums of a few numbers below 3 lose less than this.
        fc.pre(Math.abs(mean - 2 * (stderr as number)) > 1e-12);
        expect(judge(common).holds).toBe(judge(nothing).holds);
        expect(judge(nothing).holds).toBe(mean >= 2 * (stderr as number));
      }),
    );
  });

  it('fails where trials are no pairs', () => {
    const sizes = { ...known, sizeOf: (curve: string) => (curve === 'a' ? 100 : 200) };
    expect(judged({ ...claim, most: 1 }, rows, sizes)).toEqual({
      holds: false,
      detail: 'a and b: trials at N = 100 and 200 are no pairs',
    });
    const fewer = { a: { 1: [0.1, 0.2] }, b: { 1: [0.1, 0.2, 0.3] } };
    expect(judged({ ...claim, most: 1 }, rowsOf(fewer), evidenceOf(fewer))).toEqual({
      holds: false,
      detail: 'a and b: 2 and 3 trials are no pairs',
    });
  });

  it('fails of single trials, and where some have not converged', () => {
    const single = { a: { 1: [0.1] }, b: { 1: [0.5] } };
    expect(judged({ ...claim, most: 1 }, rowsOf(single), evidenceOf(single))).toEqual({
      holds: false,
      detail: 'a: one trial has no standard error',
    });
    const failed = rows.map((one) =>
      one.curve === 'b' && one.axes['alpha'] === 2 ? { ...one, mean: null, converged: false } : one,
    );
    expect(judged({ ...claim, most: 1 }, failed, known)).toEqual({
      holds: false,
      detail: 'b: simulation has no converged testError at 2',
    });
    expect(judged({ ...claim, most: -0.1, interval: [1, 1] }, failed, known).holds).toBe(true);
  });
});
