import { judgeClaim } from '../../../src/sweep/claims/registry.ts';
import type { ClaimStatement } from '../../../src/sweep/claims/registry.ts';
import type { Evidence, Verdict } from '../../../src/sweep/claims/claim.ts';
import type { TidyRow } from '../../../src/sweep/tidyRow.ts';
import { noTrials } from '../../../src/sweep/trialValues.ts';

/** A row of the curve `a`, of theory and converged unless the changes say otherwise. */
export function row(x: number, mean: number | null, changes: Partial<TidyRow> = {}): TidyRow {
  return {
    curve: 'a',
    axes: { alpha: x },
    kind: 'theory',
    learner: 'student',
    observable: 'testError',
    mean,
    stderr: null,
    trials: null,
    converged: mean !== null,
    ...changes,
  };
}

/** A theory line of the curve `curve` through the points [x, y]. */
export function line(points: readonly [number, number | null][], curve = 'a'): TidyRow[] {
  return points.map(([x, y]) => row(x, y, { curve }));
}

/** A simulated point. */
export function simulated(x: number, mean: number | null, stderr: number | null): TidyRow {
  return row(x, mean, { kind: 'simulation', stderr, trials: 10 });
}

/** Judges a claim about the test error along alpha at N = 1000. */
export function judged(
  claim: ClaimStatement,
  rows: readonly TidyRow[],
  known: Partial<Evidence> = {},
): Verdict {
  return judgeClaim(claim, {
    rows,
    x: 'alpha',
    observableOf: () => 'testError',
    across: null,
    sizeOf: () => 1000,
    trialsOf: noTrials,
    ...known,
  });
}
