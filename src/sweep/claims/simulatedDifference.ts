import { z } from 'zod';
import { defineClaim, intervalSchema, NoEvidence } from './claim.ts';
import type { Evidence } from './claim.ts';
import { digits, soundRows } from './evidence.ts';

/** A difference of two simulated means and its standard error, as if they were independent. */
interface Difference {
  x: number;
  mean: number;
  error: number;
}

function simulatedDifferences(
  evidence: Evidence,
  [first, second]: readonly [string, string],
  interval: readonly [number, number] | undefined,
): Difference[] {
  const rowsOf = (curve: string) => {
    const wanted = { curve, kind: 'simulation', observable: evidence.observableOf(curve) } as const;
    return soundRows(evidence, wanted, interval).map(({ x, mean, stderr }) => {
      if (stderr === null) throw new NoEvidence(`${curve}: one trial has no standard error`);
      return { x, mean, stderr };
    });
  };
  const others = new Map(rowsOf(second).map((row) => [row.x, row]));
  const shared = rowsOf(first).flatMap(({ x, mean, stderr }) => {
    const other = others.get(x);
    if (other === undefined) return [];
    const error = Math.sqrt(stderr * stderr + other.stderr * other.stderr);
    return [{ x, mean: mean - other.mean, error }];
  });
  if (shared.length === 0) throw new NoEvidence(`${first} and ${second} share no simulated point`);
  return shared;
}

function bounds(least: number, most: number): string {
  if (least === -Infinity) return `at most ${digits(most)}`;
  if (most === Infinity) return `at least ${digits(least)}`;
  return `${digits(least)} to ${digits(most)}`;
}

/**
 * The simulated means of two curves differ by no less and no more than claimed at every point of the
 * interval, with two standard errors to spare. Curves of one run share their samples, so that their
 * difference is known better than that: its error is an upper bound.
 */
export const simulatedDifference = defineClaim({
  name: 'simulated-difference',
  told: {
    curve: z.string(),
    from: z.string(),
    /** Bounds on the mean of the curve less that of `from`; default: none. */
    least: z.number().optional(),
    most: z.number().optional(),
    /** Standard errors by which the bounds must be cleared. */
    errors: z.number().min(0).default(2),
    interval: intervalSchema.optional(),
  },
  curves: ({ curve, from }) => [curve, from],
  judge: ({ curve, from, least = -Infinity, most = Infinity, errors, interval }, evidence) => {
    const points = simulatedDifferences(evidence, [curve, from], interval);
    const room = ({ mean, error }: Difference) =>
      Math.min(mean - least, most - mean) - errors * error;
    const worst = points.reduce((a, b) => (room(b) < room(a) ? b : a));
    return {
      holds: room(worst) >= 0,
      detail: `${curve}: ${digits(worst.mean)} ± ${digits(worst.error)} from ${from} at ${digits(worst.x)}, the closest of ${points.length} points, claimed ${bounds(least, most)} by ${digits(errors)} standard errors`,
    };
  },
});
