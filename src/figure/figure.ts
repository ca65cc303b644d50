import type { SweepResult } from '../sweep/sweepResult.ts';
import { publishedRows } from '../sweep/tidyRows.ts';
import { figureSpec } from './figureSpec.ts';
import type { FigureSpec } from './figureSpec.ts';

/**
 * The figure of a sweep as one Plotly spec, drawn by `Plotly.newPlot(div, data, layout, config)`:
 * theory as lines, simulation as points with bars of one standard error, published values as open
 * diamonds; or a map, where the experiment's figure has a `z`. See `figureSpec`.
 *
 * @param result what `sweep` came to; its experiment and its rows are all that is needed.
 *
 * @example
 * ```ts
 * import { figure, parseExperiment, sweep } from 'quenched';
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
 * const { data, layout, config } = figure(await sweep(experiment));
 * console.log(data[0]?.type, data[0]?.mode, data[0]?.x); // scatter lines [ 1, 2, 3 ]
 * ```
 */
export function figure({ experiment, rows }: Pick<SweepResult, 'experiment' | 'rows'>): FigureSpec {
  return figureSpec(experiment, [...rows, ...publishedRows(experiment)]);
}
