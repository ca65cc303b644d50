import type { ScatterData } from 'plotly.js-dist-min';
import { curveLook } from '../../../figure/palette.ts';
import type { TidyRow } from '../../../sweep/tidyRow.ts';
import { layers } from './informationRows.ts';

/** The heights of a layer's two edges at a point. */
interface Edges {
  x: number;
  below: number;
  above: number;
}

/** The colour of a layer, through which the grid is seen on light and on dark paper. */
function fillOf(level: number): string {
  return `${curveLook(level).colour}40`;
}

/** Where a layer is known: its upper edge, and its lower one, which is that of the layer below. */
function edgesOf(rows: readonly TidyRow[], level: number, x: string): Edges[] {
  const heightOf = (label: string | undefined, place: number | undefined) =>
    rows.find((row) => row.curve === label && row.axes[x] === place)?.mean ?? null;
  return rows
    .filter((row) => row.curve === layers[level] && row.mean !== null)
    .flatMap((row): Edges[] => {
      const place = row.axes[x];
      const below = level === 0 ? 0 : heightOf(layers[level - 1], place);
      if (place === undefined || below === null || row.mean === null) return [];
      return [{ x: place, below, above: row.mean }];
    })
    .sort((a, b) => a.x - b.x);
}

/** Stretches of the grid without a gap. */
function stretches(edges: readonly Edges[], grid: readonly number[]): Edges[][] {
  const found: Edges[][] = [];
  for (const edge of edges) {
    const last = found.at(-1);
    const before = last?.at(-1);
    const isNext = before !== undefined && grid.indexOf(edge.x) === grid.indexOf(before.x) + 1;
    if (last && isNext) last.push(edge);
    else found.push([edge]);
  }
  return found;
}

/** The layers of a stack as areas under the lines of their upper edges. */
export function stackAreas(
  rows: readonly TidyRow[],
  x: string,
  grid: readonly number[],
): Partial<ScatterData>[] {
  const theory = rows.filter(({ kind }) => kind === 'theory');
  return layers.flatMap((name, level) =>
    stretches(edgesOf(theory, level, x), grid).map((edges): Partial<ScatterData> => {
      const back = edges.toReversed();
      return {
        type: 'scatter',
        mode: 'lines',
        name,
        x: [...edges, ...back].map((edge) => edge.x),
        y: [...edges.map(({ above }) => above), ...back.map(({ below }) => below)],
        fill: 'toself',
        fillcolor: fillOf(level),
        line: { width: 0 },
        hoverinfo: 'skip',
        showlegend: false,
        legendgroup: `curve ${level + 1}`,
      };
    }),
  );
}
