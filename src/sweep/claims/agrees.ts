import { z } from 'zod';
import { observableNames } from '../../observables/observables.ts';
import { studentTwoSided } from '../studentT.ts';
import { defineClaim, NoEvidence, curveLabel } from './claim.ts';
import type { Evidence } from './claim.ts';
import { digits, soundRows } from './evidence.ts';
import type { SoundRow } from './evidence.ts';

/** Probability that a true agreement is denied somewhere on the curve. */
const falseAlarms = 1e-3;

/**
 * Theory is the limit N → ∞. A mean at finite N is shifted by O(1/N), with coefficients that grow
 * with the quantity itself; 10 covers those of minimisers away from separability thresholds.
 */
function finiteSizeAllowance(value: number, n: number): number {
  return (10 * (1 + Math.abs(value))) / n;
}

interface Comparison {
  row: SoundRow;
  theory: number;
  /** Two-sided tail of what the allowance leaves of the difference. */
  tail: number;
}

function compared(row: SoundRow, theory: number, n: number): Comparison {
  if (row.stderr === null || row.trials === null || row.trials < 2) {
    throw new NoEvidence(`${row.curve}: one trial has no standard error to judge agreement by`);
  }
  const beyond = Math.abs(row.mean - theory) - finiteSizeAllowance(theory, n);
  const tail = beyond <= 0 ? 1 : studentTwoSided(beyond / row.stderr, row.trials - 1);
  return { row, theory, tail };
}

function comparisons(evidence: Evidence, curve: string, observable: string): Comparison[] {
  const n = evidence.sizeOf(curve);
  if (n === null) throw new NoEvidence(`${curve}: nothing was simulated`);
  const wanted = { curve, observable };
  return soundRows(evidence, { ...wanted, kind: 'simulation' }).map((row) => {
    const [theory] = soundRows(evidence, { ...wanted, kind: 'theory' }, [row.x, row.x]);
    return compared(row, theory?.mean ?? NaN, n);
  });
}

/** The kind of claim `agrees`; see `says`. */
export const agrees = defineClaim({
  name: 'agrees',
  says: 'Simulation agrees with theory at every simulated point: Student’s t with trials − 1 degrees of freedom, Bonferroni over the comparisons at 0.001, after an allowance of 10 (1+|value|)/N for finite size.',
  told: {
    curve: curveLabel,
    observables: z
      .array(z.enum(observableNames))
      .min(1)
      .optional()
      .describe('Default: the observable that the figure draws.'),
  },
  curves: ({ curve }) => [curve],
  judge: ({ curve, observables }, evidence) => {
    const shown = observables ?? [evidence.observableOf(curve)];
    const all = shown.flatMap((o) => comparisons(evidence, curve, o));
    const level = falseAlarms / all.length;
    const worst = all.reduce((a, b) => (b.tail < a.tail ? b : a));
    const { row, theory, tail } = worst;
    const farthest = `${row.observable} ${digits(row.mean)} ± ${digits(row.stderr ?? NaN)} against ${digits(theory)} at ${digits(row.x)}`;
    return {
      holds: tail >= level,
      detail: `${curve}: ${all.length} comparisons, farthest ${farthest} (p = ${digits(tail)}, allowed down to ${digits(level)})`,
    };
  },
});
