import type { TidyRow } from '../tidyRow.ts';

/** The values of one column, row after row, with their type; null for no number. */
export type TypedColumn = { name: string } & (
  | { type: 'text'; values: string[] }
  | { type: 'real'; values: (number | null)[] }
  | { type: 'count'; values: (number | null)[] }
  | { type: 'truth'; values: boolean[] }
);

/** A row turned into columns: the same numbers, column by column in the order of curves.csv. */
export function typedColumns(rows: readonly TidyRow[], axes: readonly string[]): TypedColumn[] {
  const text = (name: 'curve' | 'kind' | 'learner' | 'observable'): TypedColumn => ({
    name,
    type: 'text',
    values: rows.map(({ [name]: value }) => value),
  });
  const real = (name: string, valueOf: (row: TidyRow) => number | null): TypedColumn => ({
    name,
    type: 'real',
    values: rows.map(valueOf),
  });
  return [
    text('curve'),
    ...axes.map((axis) => real(axis, (row) => row.axes[axis] ?? null)),
    text('kind'),
    text('learner'),
    text('observable'),
    real('mean', ({ mean }) => mean),
    real('stderr', ({ stderr }) => stderr),
    { name: 'trials', type: 'count', values: rows.map(({ trials }) => trials) },
    { name: 'converged', type: 'truth', values: rows.map(({ converged }) => converged) },
  ];
}
