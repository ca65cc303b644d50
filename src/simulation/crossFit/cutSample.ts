import type { RowRange } from '../design/rowRange.ts';
import { partRows } from '../partRows.ts';
import type { PartRows } from '../partRows.ts';
import type { Trial } from '../trial.ts';
import { classRows } from './classRows.ts';
import { pieces } from './folds.ts';
import type { Fold } from './folds.ts';

/** The folds of a sample, and a remark where some part of it is not cut as it comes. */
export interface Cut {
  folds: Fold[];
  note?: string;
}

/**
 * Cuts the sample of a trial into folds: fold k is the k-th pieces of all parts, so that every fold has
 * its share of each. Pieces are consecutive samples, unless one of them would lack a class that there
 * are samples of for all of them: then each class of that part is cut for itself.
 */
export function cutSample(trial: Trial, number: number): Cut {
  const parts = partRows(trial.problem.data, trial.sample.design.rows);
  const cuts = parts.map((part) => cutPart(trial, part, number));
  const folds = Array.from({ length: number }, (_, k) => cuts.flatMap((cut) => cut.folds[k] ?? []));
  const note = cuts.find((cut) => cut.note !== undefined)?.note;
  return { folds, ...(note !== undefined && { note }) };
}

function cutPart(trial: Trial, part: PartRows, number: number): Cut {
  const consecutive = pieces(part.rows, number);
  const classes = classRows(trial, [part]);
  const bare = Object.entries(classes ?? {}).flatMap(([label, rows]) => {
    const k = consecutive.findIndex((piece) => !rows.some((row) => isIn(row, piece)));
    return rows.length >= number && k >= 0 ? [{ label, k }] : [];
  })[0];
  if (bare === undefined || classes === undefined) {
    return { folds: consecutive.map((piece) => (piece.count > 0 ? [piece] : [])) };
  }
  const note =
    `the folds of the part ${part.part.name} are stratified: cut as the samples come, ` +
    `fold ${bare.k + 1} of ${number} would have no label ${bare.label}`;
  return { folds: stratified(Object.values(classes), number), note };
}

function isIn(row: number, { first, count }: RowRange): boolean {
  return row >= first && row < first + count;
}

/** The k-th piece of every class, so that numbers of each differ by one at most. */
function stratified(classes: readonly (readonly number[])[], number: number): Fold[] {
  const cuts = classes.map((rows) =>
    pieces({ first: 0, count: rows.length }, number).map(({ first, count }) =>
      rows.slice(first, first + count),
    ),
  );
  return Array.from({ length: number }, (_, k) => runs(cuts.flatMap((cut) => cut[k] ?? [])));
}

/** Runs of consecutive rows, in ascending order. */
function runs(rows: readonly number[]): RowRange[] {
  const ranges: RowRange[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else ranges.push({ first: row, count: 1 });
  }
  return ranges;
}
