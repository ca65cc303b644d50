import { z } from 'zod';
import { defineClaim, intervalSchema, NoEvidence, curveLabel } from './claim.ts';
import type { Evidence } from './claim.ts';
import { digits, soundRows } from './evidence.ts';
import type { SoundRow } from './evidence.ts';

/** A simulated point of a curve, and the one that it is compared with. */
export interface ComparedPoints {
  own: SoundRow;
  other: SoundRow;
}

/** The mean of the one less that of the other. */
export interface Difference {
  mean: number;
  /** Its standard error. */
  error: number;
}

/** Thrown where there is a single trial: it has no standard error. */
export function singleTrial({ curve }: SoundRow): NoEvidence {
  return new NoEvidence(`${curve}: one trial has no standard error`);
}

const differenceArguments = {
  curve: curveLabel,
  from: z.string().describe('Label of the curve that is taken away.'),
  fromAt: z
    .number()
    .optional()
    .describe(
      'The point of `from` that every point of the curve is compared with; default: at its own x.',
    ),
  least: z
    .number()
    .optional()
    .describe('Lower bound on the mean of the curve less that of `from`; default: none.'),
  most: z.number().optional().describe('Upper bound; default: none.'),
  errors: z
    .number()
    .min(0)
    .default(2)
    .describe('Standard errors by which the bounds must be cleared.'),
  interval: intervalSchema
    .optional()
    .describe('The points of the curve that are compared; default: all.'),
};

/** Which points are compared; see the claims' arguments. */
interface Compared {
  curve: string;
  from: string;
  fromAt: number | undefined;
  interval: readonly [number, number] | undefined;
}

/**
 * A kind of claim that simulated means of two curves differ by no less and no more than claimed at
 * every point of an interval, with standard errors to spare.
 *
 * @param says what the kind claims, see `defineClaim`
 * @param differenceOf how a difference and its error follow from the evidence
 */
export function defineDifference<const Name extends string>(
  name: Name,
  says: string,
  differenceOf: (points: ComparedPoints, evidence: Evidence) => Difference,
) {
  return defineClaim({
    name,
    says,
    told: differenceArguments,
    curves: ({ curve, from }) => [curve, from],
    judge: (told, evidence) => {
      const { curve, from, fromAt, least = -Infinity, most = Infinity, errors, interval } = told;
      const points = comparedPoints(evidence, { curve, from, fromAt, interval }).map((pair) => ({
        x: pair.own.x,
        fromX: pair.other.x,
        ...differenceOf(pair, evidence),
      }));
      const room = ({ mean, error }: Difference) =>
        Math.min(mean - least, most - mean) - errors * error;
      const worst = points.reduce((a, b) => (room(b) < room(a) ? b : a));
      return {
        holds: room(worst) >= 0,
        detail: `${curve} at ${digits(worst.x)}: ${digits(worst.mean)} ± ${digits(worst.error)} from ${from} at ${digits(worst.fromX)}, the closest of ${points.length} points, claimed ${bounds(least, most)} by ${digits(errors)} standard errors`,
      };
    },
  });
}

function comparedPoints(
  evidence: Evidence,
  { curve, from, fromAt, interval }: Compared,
): ComparedPoints[] {
  const own = simulatedRows(evidence, curve, interval);
  const others = simulatedRows(evidence, from, fromAt === undefined ? interval : undefined);
  const pairs = own.flatMap((row) => {
    const other = others.find(({ x }) => x === (fromAt ?? row.x));
    return other === undefined ? [] : [{ own: row, other }];
  });
  if (pairs.length > 0) return pairs;
  throw new NoEvidence(
    fromAt === undefined
      ? `${curve} and ${from} share no simulated point`
      : `${from} has no simulated point at ${digits(fromAt)}`,
  );
}

function simulatedRows(
  evidence: Evidence,
  curve: string,
  interval: readonly [number, number] | undefined,
): SoundRow[] {
  const wanted = { curve, kind: 'simulation', observable: evidence.observableOf(curve) } as const;
  return soundRows(evidence, wanted, interval);
}

function bounds(least: number, most: number): string {
  if (least === -Infinity) return `at most ${digits(most)}`;
  if (most === Infinity) return `at least ${digits(least)}`;
  return `${digits(least)} to ${digits(most)}`;
}
