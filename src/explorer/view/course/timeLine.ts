import type { PlotlyHTMLElement } from 'plotly.js-dist-min';
import { plotly } from '../plotly.ts';

/** Seen on light and on dark ground, and on every colour of the heat maps. */
const colour = '#e0218a';

/** The line over all panels at a time. */
function lineAt(time: number) {
  return {
    type: 'line' as const,
    xref: 'x' as const,
    yref: 'paper' as const,
    x0: time,
    x1: time,
    y0: 0,
    y1: 1,
    line: { color: colour, width: 2 },
  };
}

function isPlotted(element: HTMLElement): element is PlotlyHTMLElement {
  return 'layout' in element;
}

/** Puts the line of a figure at a time, if it is drawn and the line is not there. */
export async function putTimeLine(element: HTMLElement | null, time: number): Promise<void> {
  if (element === null || !isPlotted(element)) return;
  if (element.layout.shapes?.some(({ x0 }) => x0 === time) === true) return;
  const library = await plotly();
  await library.relayout(element, { shapes: [lineAt(time)] });
}
