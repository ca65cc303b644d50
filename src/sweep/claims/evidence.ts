import type { TidyRow } from '../tidyRow.ts';
import { NoEvidence } from './claim.ts';
import type { Evidence } from './claim.ts';

/** A point of a curve in the figure's coordinates. */
export interface Point {
  x: number;
  y: number;
}

/** A row with its place on the horizontal axis and a mean that can be trusted. */
export type SoundRow = TidyRow & { x: number; mean: number };

/**
 * Rows of one curve, kind and observable, ascending in x.
 *
 * @param interval part of the axis, ends included; all of it when undefined.
 * @throws NoEvidence when there are none, or when one of them did not converge.
 */
export function soundRows(
  evidence: Evidence,
  wanted: { curve: string; kind: TidyRow['kind']; observable: string },
  interval: readonly [number, number] = [-Infinity, Infinity],
): SoundRow[] {
  const name = `${wanted.curve}: ${wanted.kind}`;
  if (evidence.across !== null) throw new NoEvidence(`${wanted.curve} is a map, not a curve`);
  const rows = evidence.rows.filter(
    (row) =>
      row.curve === wanted.curve &&
      row.kind === wanted.kind &&
      row.observable === wanted.observable,
  );
  const sound = rows
    .map((row) => ({ ...row, x: row.axes[evidence.x] ?? NaN }))
    .filter(({ x }) => x >= interval[0] && x <= interval[1])
    .map((row) => {
      if (row.converged && row.mean !== null) return { ...row, mean: row.mean };
      throw new NoEvidence(`${name} has no converged ${wanted.observable} at ${row.x}`);
    });
  if (sound.length === 0) throw new NoEvidence(`${name} has no ${wanted.observable} to judge`);
  return sound.sort((a, b) => a.x - b.x);
}

/** The theory line of a curve as the figure draws it. @throws NoEvidence as `soundRows` does. */
export function theoryLine(
  evidence: Evidence,
  curve: string,
  interval?: readonly [number, number],
): Point[] {
  const wanted = { curve, kind: 'theory', observable: evidence.observableOf(curve) } as const;
  return soundRows(evidence, wanted, interval).map(({ x, mean }) => ({ x, y: mean }));
}

/** A number for a verdict: four significant digits. */
export function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}
