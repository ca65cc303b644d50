import type { RowRange } from '../design/rowRange.ts';
import type { PartRows } from '../partRows.ts';

/** The rows of a fold, in ascending order. */
export type Fold = readonly RowRange[];

/** Cuts rows into so many consecutive pieces, whose sizes differ by one at most. */
export function pieces({ first, count }: RowRange, number: number): RowRange[] {
  const start = (k: number): number => first + Math.floor((k * count) / number);
  return Array.from({ length: number }, (_, k) => ({
    first: start(k),
    count: start(k + 1) - start(k),
  }));
}

/** What is left of rows of the sample without a fold, in ascending order. */
export function withoutFold(rows: readonly PartRows[], fold: Fold): PartRows[] {
  return fold.reduce<PartRows[]>(
    (left, hole) =>
      left.flatMap(({ part, rows: range }) =>
        withoutRange(range, hole).map((rest) => ({ part, rows: rest })),
      ),
    [...rows],
  );
}

function withoutRange({ first, count }: RowRange, hole: RowRange): RowRange[] {
  const end = first + count;
  const from = Math.max(first, hole.first);
  const to = Math.min(end, hole.first + hole.count);
  if (from >= to) return [{ first, count }];
  return [
    { first, count: from - first },
    { first: to, count: end - to },
  ].filter((rest) => rest.count > 0);
}

/** The rows of the sample that are in a fold, in ascending order. */
export function onFold(rows: readonly PartRows[], fold: Fold): PartRows[] {
  return rows.flatMap(({ part, rows: { first, count } }) =>
    fold.flatMap((own) => {
      const from = Math.max(first, own.first);
      const to = Math.min(first + count, own.first + own.count);
      return from < to ? [{ part, rows: { first: from, count: to - from } }] : [];
    }),
  );
}
