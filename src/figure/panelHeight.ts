import { axisTitleSize } from './figureAxis.ts';
import { textBeside } from './legendsBeside.ts';
import { plainText } from './richText.ts';
import { textWidth } from './textWidth.ts';
import { countLines } from './wrapText.ts';

/** Pixels of a panel without much text: labels of a logarithmic axis keep apart down to here. */
const leastHeight = 250;

/** Pixels of a line of a legend, and of an axis title beyond its text, which stands upright. */
const lineHeight = 22;
const besideTitle = 24;

/**
 * Pixels of one of several panels: enough for what stands beside it, the title of its vertical axis
 * and the legend of its curves.
 */
export function panelHeight(yLabel: string, labels: readonly string[]): number {
  const title = textWidth(plainText(yLabel), axisTitleSize) + besideTitle;
  const lines = labels.reduce((sum, label) => sum + countLines(textBeside(label)), 1);
  return Math.ceil(Math.max(leastHeight, title, lines * lineHeight));
}
