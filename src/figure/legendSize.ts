import { plainText } from './richText.ts';
import { textWidth } from './textWidth.ts';

/** Width in pixels of a figure on paper; in a page it takes what there is. */
export const paperWidth = 900;

/** Margins beside the legend, and what plotly adds to an entry's text: sample and gap. */
const besideLegend = 90;
const besideText = 50;

const rowHeight = 26;
const heightWithoutLegend = 570;

/** Width in pixels of an entry's text and height of the whole figure at `paperWidth`. */
export interface LegendSize {
  entryWidth: number;
  figureHeight: number;
}

/**
 * Room for the curves' legend: every entry as wide as the longest, so that they stand in columns, and
 * a figure that grows with the rows instead of shrinking the data.
 */
export function legendSize(labels: readonly string[], fontSize: number): LegendSize {
  const widths = labels.map((label) => textWidth(plainText(label), fontSize));
  const entryWidth = Math.ceil(Math.max(0, ...widths));
  const columns = Math.floor((paperWidth - besideLegend) / (entryWidth + besideText));
  const rows = Math.ceil(labels.length / Math.max(1, columns));
  return { entryWidth, figureHeight: heightWithoutLegend + rows * rowHeight };
}
