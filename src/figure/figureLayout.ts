import type { Layout } from 'plotly.js-dist-min';
import type { FigureRoom } from './figureRoom.ts';
import { fontSize, rowLegend } from './legendStyle.ts';
import { ink } from './palette.ts';

/** Faces with the metrics of Helvetica first: they are what `textWidth` knows. */
const fontFamily = "'Liberation Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif";

/** Pixels from the top of the figure to the title, and to the key below it. */
const titleTop = 14;
const keyTop = 40;

/**
 * A figure as a paper prints it: white, framed, titles with symbols, the key above the data. The
 * width is left to whoever draws it (`paperWidth` on paper).
 */
export function figureLayout(
  title: string,
  { height, legends }: FigureRoom,
  axes: Partial<Layout>,
): Partial<Layout> {
  return {
    height,
    margin: { l: 60, r: 24, t: 40, b: 60 },
    font: { family: fontFamily, size: fontSize, color: ink },
    paper_bgcolor: '#ffffff',
    plot_bgcolor: '#ffffff',
    hovermode: 'closest',
    title: topLeft(title),
    ...axes,
    ...legends,
    legend2: {
      ...rowLegend,
      y: 1 - keyTop / height,
      yanchor: 'top',
      itemclick: false,
      itemdoubleclick: false,
    },
  };
}

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
