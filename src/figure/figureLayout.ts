import type { Layout, Legend } from 'plotly.js-dist-min';
import type { FigureOptions } from '../sweep/figureOptions.ts';
import type { DrawnCurve } from './drawnCurve.ts';
import { figureAxis } from './figureAxis.ts';
import { figureMarks } from './figureMarks.ts';
import { legendSize } from './legendSize.ts';
import { ink } from './palette.ts';

/** Faces with the metrics of Helvetica first: they are what `textWidth` knows. */
const fontFamily = "'Liberation Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif";
const fontSize = 14;

/** Pixels from the top of the figure to the title, and to the key below it. */
const titleTop = 14;
const keyTop = 40;

/**
 * A figure as a paper prints it: white, framed, titles with symbols, the key above the data and the
 * curves' legend below. The width is left to whoever draws it (`paperWidth` on paper).
 */
export function figureLayout(
  title: string,
  figure: FigureOptions,
  curves: readonly DrawnCurve[],
): Partial<Layout> {
  const { entryWidth, figureHeight } = legendSize(curves, fontSize);
  return {
    height: figureHeight,
    margin: { l: 60, r: 24, t: 40, b: 60 },
    font: { family: fontFamily, size: fontSize, color: ink },
    paper_bgcolor: '#ffffff',
    plot_bgcolor: '#ffffff',
    hovermode: 'closest',
    title: topLeft(title),
    ...axes(figure, curves),
    ...figureMarks(figure),
    legend: { ...legendStyle, y: 0.01, yanchor: 'bottom', entrywidth: entryWidth },
    legend2: {
      ...legendStyle,
      y: 1 - keyTop / figureHeight,
      yanchor: 'top',
      itemclick: false,
      itemdoubleclick: false,
    },
  };
}

const legendStyle: Partial<Legend> = {
  orientation: 'h',
  x: 0,
  xanchor: 'left',
  // Measured from the edge of the figure, a legend pushes the data away rather than cover it.
  yref: 'container',
  font: { size: fontSize },
  tracegroupgap: 4,
};

function topLeft(text: string): NonNullable<Layout['title']> {
  return {
    text,
    font: { size: 16 },
    x: 0,
    xref: 'paper',
    xanchor: 'left',
    y: 1,
    yref: 'container',
    yanchor: 'top',
    pad: { t: titleTop },
  };
}

function axes(
  { xLabel, xScale, xRange, yLabel, yScale, yRange }: FigureOptions,
  curves: readonly DrawnCurve[],
): Partial<Layout> {
  const points = curves.flatMap(({ theory, simulation, published }) => [
    ...theory,
    ...simulation,
    ...published,
  ]);
  const xs = points.map(({ x }) => x);
  const ys = points.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    xaxis: figureAxis({ label: xLabel, scale: xScale, limits: xRange }, xs),
    yaxis: figureAxis({ label: yLabel, scale: yScale, limits: yRange }, ys),
    // Carries the crosses of `unconvergedTrace`.
    yaxis2: { overlaying: 'y', range: [0, 1], visible: false, fixedrange: true },
  };
}
