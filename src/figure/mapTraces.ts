import type { ScatterData } from 'plotly.js-dist-min';
import { colourAt, plotlyScale } from './colourScale.ts';
import type { MapCell } from './mapCells.ts';
import { unconvergedName } from './unconvergedTrace.ts';

/** Colours of a map: finer steps are not seen. */
const levels = 64;

/** Cells that have no answer: a grey that no colour of the scale is, and hatched. */
const missing = '#c8c8c8';

/** The values of the first and the last colour. */
export type ColourRange = readonly [number, number];

type Converged = MapCell & { value: number };

function isConverged(cell: MapCell): cell is Converged {
  return cell.value !== null;
}

/** The cells as closed paths of one trace, a gap after each. */
function outlines(cells: readonly MapCell[]): Pick<ScatterData, 'x' | 'y'> {
  return {
    x: cells.flatMap(({ left, right }) => [left, right, right, left, left, null]),
    y: cells.flatMap(({ bottom, top }) => [bottom, bottom, top, top, bottom, null]),
  };
}

function filled(cells: readonly MapCell[], colour: string): Partial<ScatterData> {
  return {
    type: 'scatter',
    mode: 'lines',
    ...outlines(cells),
    fill: 'toself',
    fillcolor: colour,
    // A thin edge of the same colour closes the hairline between two cells.
    line: { color: colour, width: 1.2 },
    hoverinfo: 'skip',
    showlegend: false,
  };
}

/**
 * The cells of a map in their colours, one trace per colour: rectangles rather than a heat map, which
 * plotly draws on a canvas and only a browser has one. Nothing is interpolated between cells.
 */
export function cellTraces(
  cells: readonly MapCell[],
  [from, to]: ColourRange,
): Partial<ScatterData>[] {
  const byLevel = new Map<number, MapCell[]>();
  for (const cell of cells.filter(isConverged)) {
    const share = to > from ? (cell.value - from) / (to - from) : 0;
    const level = Math.round(Math.min(1, Math.max(0, share)) * (levels - 1));
    byLevel.set(level, [...(byLevel.get(level) ?? []), cell]);
  }
  return [...byLevel]
    .sort(([a], [b]) => a - b)
    .map(([level, own]) => filled(own, colourAt(level / (levels - 1))));
}

/** The cells without an answer, hatched, with their entry in the key; null when all have one. */
export function missingTrace(cells: readonly MapCell[]): Partial<ScatterData> | null {
  const none = cells.filter((cell) => !isConverged(cell));
  if (none.length === 0) return null;
  return {
    ...filled(none, missing),
    fillpattern: { shape: '/', fgcolor: '#595959', bgcolor: missing, size: 6, solidity: 0.2 },
    name: unconvergedName,
    showlegend: true,
    legend: 'legend2',
  };
}

/**
 * An invisible marker in each cell: what the pointer shows, and the bar that explains the colours.
 *
 * @param label what the colour means, with its unit where it has one.
 */
export function readingTrace(
  cells: readonly MapCell[],
  label: string,
  [from, to]: ColourRange,
  hovertext: (cell: MapCell) => string,
): Partial<ScatterData> {
  return {
    type: 'scatter',
    mode: 'markers',
    x: cells.map(({ x }) => x),
    y: cells.map(({ y }) => y),
    marker: {
      size: 8,
      opacity: 0,
      color: cells.map(({ value }) => value ?? from),
      colorscale: plotlyScale,
      cmin: from,
      cmax: to,
      showscale: true,
      colorbar: { title: { text: label, side: 'right' }, thickness: 16, outlinewidth: 1 },
    },
    hoverinfo: 'text',
    hovertext: cells.map(hovertext),
    showlegend: false,
  };
}
