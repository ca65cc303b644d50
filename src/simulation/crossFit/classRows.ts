import { hasRealLabels } from '../../problem/hasRealLabels.ts';
import type { PartRows } from '../partRows.ts';
import type { Trial } from '../trial.ts';

/** The rows of every class, in ascending order. */
export type ClassRows = Record<'1' | '-1', number[]>;

/** The rows with labels ±1 among some, by their labels; undefined where labels are real. */
export function classRows(
  { kernels, problem, sample: { design, labels } }: Trial,
  parts: readonly PartRows[],
): ClassRows | undefined {
  if (hasRealLabels(problem.population)) return undefined;
  const classes: ClassRows = { '1': [], '-1': [] };
  const all = kernels.view(labels, design.rows);
  for (const { part, rows } of parts) {
    if (!part.labels) continue;
    for (let row = rows.first; row < rows.first + rows.count; row++) {
      classes[(all[row] as number) > 0 ? '1' : '-1'].push(row);
    }
  }
  return classes;
}
