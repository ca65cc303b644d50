import type { ScatterData } from 'plotly.js-dist-min';
import type { FigureOptions } from '../sweep/figureOptions.ts';
import { lineObservable } from '../sweep/lines/mapLine.ts';
import type { TidyRow } from '../sweep/tidyRow.ts';
import { unsimplified } from './unsimplified.ts';

/** Told apart in colour and stroke, from each other and from the colours of a map. */
const looks = [
  { color: '#000000', dash: 'solid' },
  { color: '#d55e00', dash: 'dash' },
  { color: '#cc79a7', dash: 'dot' },
] as const;

/**
 * One line over a map with its legend entry, on a white rim that keeps it visible on dark and on
 * light; none where the map has no point of it. It is broken where a point was not found.
 *
 * @param place the line's place among those of the figure, from 0.
 */
export function mapLineTraces(
  label: string,
  place: number,
  { x: horizontal, y: vertical }: FigureOptions,
  rows: readonly TidyRow[],
): Partial<ScatterData>[] {
  const points = rows.filter((row) => row.curve === label && row.observable === lineObservable);
  const look = looks[place % looks.length];
  if (points.length === 0 || look === undefined) return [];
  const trace: Partial<ScatterData> = {
    type: 'scatter',
    mode: 'lines',
    legendgroup: label,
    connectgaps: false,
    x: points.map(({ axes }) => axes[horizontal] ?? null),
    y: points.map(({ axes, converged }) => (converged ? (axes[vertical] ?? null) : null)),
  };
  return [
    {
      ...trace,
      line: { ...unsimplified, color: '#ffffff', width: 5 },
      hoverinfo: 'skip',
      showlegend: false,
    },
    {
      ...trace,
      name: label,
      line: { ...unsimplified, ...look, width: 2.5 },
      hoverinfo: 'name+x+y',
    },
  ];
}
