import { csvLine, csvLines } from './csvLines.ts';
import { curveColumns } from './curveColumns.ts';
import type { TidyRow } from './tidyRow.ts';

/**
 * The table curves.csv: a header, then one line per row (see `csvLines`).
 *
 * @param axes paths of the axes, in the order of their columns.
 *
 * @example
 * ```ts
 * import { curvesCsv, parseExperiment, sweep } from 'quenched';
 *
 * const experiment = parseExperiment({
 *   title: 'Least squares',
 *   problem: {
 *     population: { kind: 'mixture', rho: 0.5 },
 *     alpha: 2,
 *     learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 *   },
 *   axes: { alpha: '1:3:3' },
 *   curves: [{ label: 'λ = 0.1', learner: 'learner' }],
 *   figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'test error' },
 * });
 * const { experiment: resolved, rows } = await sweep(experiment);
 * console.log(curvesCsv(rows, resolved.axes).split('\n')[0]); // curve,alpha,kind,learner,observable,mean,stderr,trials,converged
 * ```
 */
export function curvesCsv(rows: readonly TidyRow[], axes: readonly string[]): string {
  return csvLine(curveColumns(axes)) + csvLines(rows, axes);
}
