import type { Layout, Legend } from 'plotly.js-dist-min';
import type { FigureRoom } from './figureRoom.ts';
import { fontSize } from './legendStyle.ts';
import { panelDomain, panelsHeight } from './panelDomain.ts';
import { panelIds } from './panelIds.ts';
import { wrapText } from './wrapText.ts';

/** Pixels of the text of an entry: wider, it would take the data's place. */
const entryWidth = 180;

/** Pixels for the title and the key above the panels, and for the horizontal axis below. */
const outsideHeight = 170;

/** A label as it stands beside a panel, in lines. */
export function textBeside(label: string): string {
  return wrapText(label, fontSize, entryWidth);
}

/**
 * A legend beside each panel, so that colours may begin anew in every panel.
 *
 * @param heights of the panels in pixels, from the top.
 */
export function legendsBeside(heights: readonly number[]): FigureRoom {
  const legends: Partial<Layout> = {};
  for (const place of heights.keys()) {
    const [, top] = panelDomain(place, heights);
    legends[panelIds(place).legend] = { ...besideStyle, y: top };
  }
  const height = Math.ceil(outsideHeight + panelsHeight(heights));
  return { height, legends, entryText: textBeside };
}

const besideStyle: Partial<Legend> = {
  orientation: 'v',
  x: 1.01,
  xanchor: 'left',
  yanchor: 'top',
  font: { size: fontSize },
  tracegroupgap: 0,
};
