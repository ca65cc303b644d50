import { plainText } from './richText.ts';
import { textWidth } from './textWidth.ts';

/**
 * A label in lines of at most `lineWidth` pixels, broken at spaces by `<br>`; a word that is longer
 * has a line of its own.
 */
export function wrapText(label: string, fontSize: number, lineWidth: number): string {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    const fits = textWidth(plainText(longer), fontSize) <= lineWidth;
    if (lines.length > 0 && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join('<br>');
}

/** How many lines a label has after `wrapText`. */
export function countLines(wrapped: string): number {
  return wrapped.split('<br>').length;
}
