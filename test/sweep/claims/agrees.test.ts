import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/sweep/claims/registry.ts';
import { noTrials } from '../../../src/sweep/trialValues.ts';
import { judged, line, row, simulated } from './plantedTable.ts';

const claim = { claim: 'agrees', curve: 'a' } as const;
const theory = line([
  [1, 0.3],
  [2, 0.2],
]);

describe('agrees', () => {
  it('holds where differences are a few standard errors', () => {
    const verdict = judged(claim, [...theory, simulated(1, 0.32, 0.01), simulated(2, 0.19, 0.01)]);
    expect(verdict.holds).toBe(true);
    expect(verdict.detail).toContain(
      'a: 2 comparisons, farthest testError 0.32 ± 0.01 against 0.3',
    );
  });

  it('fails where one simulated mean is far from theory', () => {
    const verdict = judged(claim, [...theory, simulated(1, 0.3, 0.001), simulated(2, 0.23, 0.002)]);
    expect(verdict.holds).toBe(false);
    expect(verdict.detail).toContain('farthest testError 0.23 ± 0.002 against 0.2 at 2');
  });

  it('allows 10 (1+|value|)/N for finite size before it counts standard errors', () => {
    const at = (difference: number) =>
      judged(claim, [...theory, simulated(1, 0.3 + difference, 1e-9)]).holds;
    expect(at(0.0129)).toBe(true);
    expect(at(0.0131)).toBe(false);
  });

  it('divides its false alarms among the points', () => {
    // t = 5.3 with 9 degrees of freedom has a tail of 5e-4: too small for one point, not for many.
    const far = simulated(1, 0.3 + 0.013 + 5.3 * 0.01, 0.01);
    const many = Array.from({ length: 9 }, (_, i) => 3 + i);
    const rest = many.flatMap((x) => [row(x, 0.1), simulated(x, 0.1, 0.01)]);
    expect(judged(claim, [...theory, far]).holds).toBe(false);
    expect(judged(claim, [...theory, far, ...rest]).holds).toBe(true);
  });

  it('compares the observables it is told', () => {
    const overlaps = [
      row(1, 2, { observable: 'q' }),
      row(1, 9, { observable: 'q', kind: 'simulation', stderr: 0.1, trials: 5 }),
    ];
    const rows = [...theory, simulated(1, 0.3, 0.01), ...overlaps];
    expect(judged(claim, rows).holds).toBe(true);
    expect(judged({ ...claim, observables: ['testError', 'q'] }, rows).holds).toBe(false);
  });

  it('fails where the simulation failed, and where theory has no answer', () => {
    expect(judged(claim, [...theory, simulated(1, null, null)]).detail).toBe(
      'a: simulation has no converged testError at 1',
    );
    expect(judged(claim, [row(1, null), simulated(1, 0.3, 0.1)]).detail).toBe(
      'a: theory has no converged testError at 1',
    );
  });

  it('fails where a simulated point stands beside the grid of theory', () => {
    expect(judged(claim, [...theory, simulated(1.5, 0.3, 0.1)]).holds).toBe(false);
  });

  it('fails where there is nothing to judge by', () => {
    const one = row(1, 0.3, { kind: 'simulation', trials: 1 });
    expect(judged(claim, [...theory, one]).detail).toContain('one trial has no standard error');
    const nothing = judgeClaim(claim, {
      rows: theory,
      x: 'alpha',
      observableOf: () => 'testError',
      sizeOf: () => null,
      trialsOf: noTrials,
      across: null,
    });
    expect(nothing).toEqual({ holds: false, detail: 'a: nothing was simulated' });
  });
});
