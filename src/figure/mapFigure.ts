import type { TidyRow } from '../sweep/tidyRow.ts';
import { figureAxis } from './figureAxis.ts';
import { figureLayout } from './figureLayout.ts';
import type { DrawnFigure, FigureSubject } from './figureSpec.ts';
import { legendBelow } from './legendBelow.ts';
import { mapCells } from './mapCells.ts';
import type { MapCell } from './mapCells.ts';
import { mapLineTraces } from './mapLineTraces.ts';
import { cellTraces, missingTrace, readingTrace } from './mapTraces.ts';
import type { ColourRange } from './mapTraces.ts';
import { shortNumber } from './shortNumber.ts';

/** The values of the first and the last colour: as stated, else those of the map. */
function colourRange(cells: readonly MapCell[], stated: ColourRange | undefined): ColourRange {
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  if (stated !== undefined || values.length === 0) return stated ?? [0, 1];
  return [Math.min(...values), Math.max(...values)];
}

function extent(cells: readonly MapCell[]): { x: [number, number]; y: [number, number] } {
  return {
    x: [Math.min(...cells.map(({ left }) => left)), Math.max(...cells.map(({ right }) => right))],
    y: [Math.min(...cells.map(({ bottom }) => bottom)), Math.max(...cells.map(({ top }) => top))],
  };
}

/**
 * A map: the figure's z as colour, one rectangle around each point of the grid, and lines over it.
 * A cell that did not converge is hatched in grey; no colour is interpolated.
 */
export function mapFigure(subject: FigureSubject, rows: readonly TidyRow[]): DrawnFigure {
  const { title, figure, curves } = subject;
  const cells = curves.slice(0, 1).flatMap((curve) => mapCells(curve, figure, rows));
  const range = colourRange(cells, figure.zRange);
  const missing = missingTrace(cells);
  const lines = figure.lines.map(({ label }, i) => mapLineTraces(label, i, figure, rows));
  const { xLabel, xScale, yLabel, yScale, zLabel = '' } = figure;
  const reading = ({ x, y, value }: MapCell) => {
    const place = `${xLabel} ${shortNumber(x)}<br>${yLabel} ${shortNumber(y)}`;
    return `${place}<br>${zLabel} ${value === null ? 'no converged answer' : shortNumber(value)}`;
  };
  const { x, y } = extent(cells);
  return {
    data: [
      ...cellTraces(cells, range),
      ...(missing ? [missing] : []),
      ...lines.flat(),
      readingTrace(cells, zLabel, range, reading),
    ],
    layout: figureLayout(title, legendBelow(figure.lines.map(({ label }) => label)), {
      xaxis: figureAxis({ label: xLabel, scale: xScale, limits: figure.xRange ?? x }, []),
      yaxis: figureAxis({ label: yLabel, scale: yScale, limits: figure.yRange ?? y }, []),
    }),
  };
}
