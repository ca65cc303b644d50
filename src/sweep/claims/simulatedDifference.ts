import { z } from 'zod';
import { defineClaim, intervalSchema, NoEvidence } from './claim.ts';
import type { Evidence } from './claim.ts';
import { digits, soundRows } from './evidence.ts';

/** A simulated mean with its standard error. */
interface Simulated {
  x: number;
  mean: number;
  error: number;
}

/** A difference of two of them, its error as if they were independent. */
interface Difference extends Simulated {
  fromX: number;
}

/** The two curves and the points of theirs that are compared; see the claim's arguments. */
interface Compared {
  curve: string;
  from: string;
  fromAt: number | undefined;
  interval: readonly [number, number] | undefined;
}

function simulatedPoints(
  evidence: Evidence,
  curve: string,
  interval: readonly [number, number] | undefined,
): Simulated[] {
  const wanted = { curve, kind: 'simulation', observable: evidence.observableOf(curve) } as const;
  return soundRows(evidence, wanted, interval).map(({ x, mean, stderr }) => {
    if (stderr === null) throw new NoEvidence(`${curve}: one trial has no standard error`);
    return { x, mean, error: stderr };
  });
}

function simulatedDifferences(
  evidence: Evidence,
  { curve, from, fromAt, interval }: Compared,
): Difference[] {
  const own = simulatedPoints(evidence, curve, interval);
  const others = simulatedPoints(evidence, from, fromAt === undefined ? interval : undefined);
  const differences = own.flatMap(({ x, mean, error }) => {
    const other = others.find((point) => point.x === (fromAt ?? x));
    if (other === undefined) return [];
    const both = Math.sqrt(error * error + other.error * other.error);
    return [{ x, fromX: other.x, mean: mean - other.mean, error: both }];
  });
  if (differences.length > 0) return differences;
  throw new NoEvidence(
    fromAt === undefined
      ? `${curve} and ${from} share no simulated point`
      : `${from} has no simulated point at ${digits(fromAt)}`,
  );
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
    /** The point of `from` that every point of the curve is compared with; default: at its own x. */
    fromAt: z.number().optional(),
    /** Bounds on the mean of the curve less that of `from`; default: none. */
    least: z.number().optional(),
    most: z.number().optional(),
    /** Standard errors by which the bounds must be cleared. */
    errors: z.number().min(0).default(2),
    /** The points of the curve that are compared; default: all. */
    interval: intervalSchema.optional(),
  },
  curves: ({ curve, from }) => [curve, from],
  judge: (told, evidence) => {
    const { curve, from, fromAt, least = -Infinity, most = Infinity, errors, interval } = told;
    const points = simulatedDifferences(evidence, { curve, from, fromAt, interval });
    const room = ({ mean, error }: Difference) =>
      Math.min(mean - least, most - mean) - errors * error;
    const worst = points.reduce((a, b) => (room(b) < room(a) ? b : a));
    return {
      holds: room(worst) >= 0,
      detail: `${curve} at ${digits(worst.x)}: ${digits(worst.mean)} ± ${digits(worst.error)} from ${from} at ${digits(worst.fromX)}, the closest of ${points.length} points, claimed ${bounds(least, most)} by ${digits(errors)} standard errors`,
    };
  },
});
