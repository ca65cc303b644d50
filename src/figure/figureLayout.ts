import type { Layout, Legend } from 'plotly.js-dist-min';
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
 * legend below. The width is left to whoever draws it (`paperWidth` on paper).
 *
 * @param labels entries of the legend.
 */
export function figureLayout(
  title: string,
  labels: readonly string[],
  axes: Partial<Layout>,
): Partial<Layout> {
  const { entryWidth, figureHeight } = legendSize(labels, fontSize);
  return {
    height: figureHeight,
    margin: { l: 60, r: 24, t: 40, b: 60 },
    font: { family: fontFamily, size: fontSize, color: ink },
    paper_bgcolor: '#ffffff',
    plot_bgcolor: '#ffffff',
    hovermode: 'closest',
    title: topLeft(title),
    ...axes,
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
