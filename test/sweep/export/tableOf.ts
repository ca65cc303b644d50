import { columnMeanings } from '../../../src/sweep/export/columnMeanings.ts';
import { observableMeanings } from '../../../src/sweep/export/observableMeanings.ts';
import type { RunTable } from '../../../src/sweep/export/runTable.ts';
import type { TidyRow } from '../../../src/sweep/tidyRow.ts';
import { arbitraryAxes } from '../arbitraryRows.ts';

/** Rows on the axes of `arbitraryRows` as the table of a run. */
export function tableOf(rows: readonly TidyRow[]): RunTable {
  return {
    facts: { title: 'Tiny', seed: 'quenched', modelVersion: 3, figure: null },
    axes: arbitraryAxes,
    rows,
    columns: columnMeanings(arbitraryAxes),
    observables: observableMeanings(rows.map(({ observable }) => observable)),
  };
}

/** A row as the table has it, cell by cell, null for nothing. */
export function flat({ axes, ...row }: TidyRow): Record<string, unknown> {
  const places = arbitraryAxes.map((axis) => [axis, axes[axis] ?? null]);
  return { ...row, ...(Object.fromEntries(places) as object) };
}
