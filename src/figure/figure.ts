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
 */
export function figure({ experiment, rows }: Pick<SweepResult, 'experiment' | 'rows'>): FigureSpec {
  return figureSpec(experiment, [...rows, ...publishedRows(experiment)]);
}
