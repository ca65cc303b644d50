import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/sweep/claims/registry.ts';
import type { ClaimStatement } from '../../../src/sweep/claims/registry.ts';
import type { TidyRow } from '../../../src/sweep/tidyRow.ts';
import { noTrials } from '../../../src/sweep/trialValues.ts';
import { row } from './plantedTable.ts';

const sizes: Record<string, number> = { a: 100, b: 1000, c: 10000, d: 100000 };

/** Simulated escape times of the four curves, and a specialisation that grows at λ = 0.1. */
function evidenceOf(escapes: readonly number[], stderr: number) {
  const simulated = Object.keys(sizes).map((curve, i): TidyRow =>
    row(200, escapes[i] ?? null, {
      curve,
      kind: 'simulation',
      observable: 'escapeTime',
      stderr,
      trials: 20,
    }),
  );
  const growing = [10, 20, 30].map((x) =>
    row(x, 1e-3 * Math.exp(0.1 * x), { curve: 'line', observable: 'specialisation' }),
  );
  return {
    rows: [...simulated, ...growing],
    x: 'alpha',
    across: null,
    observableOf: () => 'testError',
    sizeOf: (curve: string) => sizes[curve] ?? null,
    trialsOf: noTrials,
  };
}

const claim: ClaimStatement = {
  claim: 'grows-as-log-n',
  curves: ['a', 'b', 'c', 'd'],
  observable: 'escapeTime',
};
const growing = { ...claim, growth: { curve: 'line', interval: [10, 30] as [number, number] } };
/** a + b ln N with b = 5 = 1/(2λ). */
const onLine = [100, 1000, 10000, 100000].map((n) => 7 + 5 * Math.log(n));

describe('grows-as-log-n', () => {
  it('holds on a line in ln N, and says its slope', () => {
    const { holds, detail } = judgeClaim(growing, evidenceOf(onLine, 1));
    expect(detail).toMatch(/slope 5 ± 0.19\d+, χ² = \d\S* for 2 degrees of freedom/);
    expect(detail).toMatch(/1\/\(2λ\) = 5 along line$/);
    expect(holds).toBe(true);
  });

  it('fails where the points lie on no line', () => {
    const bent = onLine.map((value, i) => value + (i === 1 ? 8 : 0));
    expect(judgeClaim(claim, evidenceOf(bent, 1)).holds).toBe(false);
  });

  it('fails where they do not rise, or not significantly', () => {
    expect(judgeClaim(claim, evidenceOf([...onLine].reverse(), 1)).holds).toBe(false);
    expect(judgeClaim(claim, evidenceOf(onLine, 10)).holds).toBe(false);
  });

  it('fails where the slope is not that of the growing asymmetry', () => {
    const twice = onLine.map((value) => 2 * value);
    expect(judgeClaim(claim, evidenceOf(twice, 1)).holds).toBe(true);
    expect(judgeClaim(growing, evidenceOf(twice, 1)).holds).toBe(false);
  });

  it('fails where some trial has not escaped, or nothing was simulated', () => {
    const { rows, ...rest } = evidenceOf(onLine, 1);
    const without = { ...rest, rows: rows.filter(({ curve }) => curve !== 'd') };
    expect(judgeClaim(claim, without)).toEqual({
      holds: false,
      detail: 'd: simulation has no escapeTime to judge',
    });
    const unsized = { ...rest, rows, sizeOf: () => null };
    expect(judgeClaim(claim, unsized).detail).toBe('a: nothing was simulated');
  });
});
