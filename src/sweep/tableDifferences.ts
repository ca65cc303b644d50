import { canonicalJson } from './canonicalJson.ts';
import type { TidyRow } from './tidyRow.ts';

/** Rows of two tables that stand for the same number and differ. */
export interface RowDifference {
  first: TidyRow;
  second: TidyRow;
  /** Second less first; null where one of the two has no number. */
  difference: number | null;
  /** The difference in units of both standard errors together; null where there are none. */
  z: number | null;
}

/** How two tables compare. */
export interface TableDifferences {
  /** Rows that are in both, equal in every column. */
  equal: number;
  differing: RowDifference[];
  onlyFirst: number;
  onlySecond: number;
}

function placeOf({ curve, axes, kind, learner, observable }: TidyRow): string {
  return canonicalJson({ curve, axes, kind, learner, observable });
}

/** The standard error of a difference of independent means. */
function bothErrors(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}

function compareRows(first: TidyRow, second: TidyRow): RowDifference {
  const difference = first.mean === null || second.mean === null ? null : second.mean - first.mean;
  const error = bothErrors(first.stderr ?? 0, second.stderr ?? 0);
  const z = difference === null || error === 0 ? null : difference / error;
  return { first, second, difference, z };
}

/** Compares two tables row by row: the same curve, point, kind, learner and observable. */
export function tableDifferences(
  first: readonly TidyRow[],
  second: readonly TidyRow[],
): TableDifferences {
  const others = new Map(second.map((row) => [placeOf(row), row]));
  const pairs = first.flatMap((row): [TidyRow, TidyRow][] => {
    const other = others.get(placeOf(row));
    return other === undefined ? [] : [[row, other]];
  });
  const differing = pairs
    .filter(([a, b]) => canonicalJson(a) !== canonicalJson(b))
    .map(([a, b]) => compareRows(a, b));
  return {
    equal: pairs.length - differing.length,
    differing,
    onlyFirst: first.length - pairs.length,
    onlySecond: second.length - pairs.length,
  };
}
