import type { LayoutAxis } from 'plotly.js-dist-min';
import { countLines, wrapText } from '../../figure/wrapText.ts';

/** A title of an axis or of colours. */
type Title = NonNullable<LayoutAxis['title']>;

/** Font size of a title on a phone, in pixels. */
const size = 14;

/** Pixels along the axes of a panel, on a phone of 320 pixels and up. */
const room = { x: 230, y: 250 };

/** A title in lines that fit along an axis of a phone's figure. */
export function narrowTitle<T extends Title | Partial<Title>>(title: T, direction: 'x' | 'y'): T {
  const { text, font } = title;
  if (text === undefined || text === '') return title;
  return { ...title, text: wrapText(text, size, room[direction]), font: { ...font, size } };
}

/** Pixels that a title's lines beyond the first need. */
export function furtherLines({ text = '' }: Partial<Title> = {}): number {
  // Plotly's distance between lines.
  return (countLines(text) - 1) * size * 1.3;
}
