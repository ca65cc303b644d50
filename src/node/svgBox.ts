import { textWidth } from '../figure/textWidth.ts';
import { type Box, transformedBox, unitedBox } from './box.ts';

/** Height of the line above its baseline and below it, in font sizes, as in Helvetica. */
const ascent = 0.95;
const descent = 0.25;

/** Distance of two baselines, in font sizes; the same as plotly's. */
const lineSpacing = 1.3;

/** What `fontSize` answers when neither the element nor an ancestor names a size. */
const defaultFontSize = 12;

/**
 * The box of an SVG element in its parent's coordinates, of which only text has any extent: enough
 * for plotly to place titles, tick labels and legends where no browser lays them out.
 */
export function svgBox(element: Element): Box {
  const boxes = element.tagName === 'text' ? [textBox(element)] : [...element.children].map(svgBox);
  const box = unitedBox(boxes.filter(({ width }) => width > 0));
  return transformedBox(box, element.getAttribute('transform') ?? '');
}

/** Width in pixels of the text inside an element, subscripts at their own size. */
export function inlineWidth(node: Node, size: number): number {
  return [...node.childNodes].reduce(
    (sum, child) =>
      sum +
      (child.nodeType === child.TEXT_NODE
        ? textWidth(child.textContent ?? '', size)
        : inlineWidth(child, ownFontSize(child as Element, size))),
    0,
  );
}

/** The font size in pixels that holds at an element, from the nearest style that names one. */
export function fontSize(element: Element): number {
  const parent = element.parentElement;
  return ownFontSize(element, parent ? fontSize(parent) : defaultFontSize);
}

function textBox(text: Element): Box {
  const size = fontSize(text);
  const lines = [...text.children].filter((child) => child.classList.contains('line'));
  const widths = (lines.length > 0 ? lines : [text]).map((line) => inlineWidth(line, size));
  const width = Math.max(...widths);
  const height = (ascent + descent + (widths.length - 1) * lineSpacing) * size;
  const anchor = styleOf(text, 'text-anchor') ?? text.getAttribute('text-anchor');
  const before = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  const shift = Number.parseFloat(text.getAttribute('dy') ?? '0') * size;
  return {
    x: coordinate(text, 'x') - before,
    y: coordinate(text, 'y') + shift - ascent * size,
    width,
    height,
  };
}

function ownFontSize(element: Element, inherited: number): number {
  const size = styleOf(element, 'font-size');
  if (size === undefined) return inherited;
  const value = Number.parseFloat(size);
  if (size.endsWith('%')) return (inherited * value) / 100;
  return size.endsWith('em') ? inherited * value : value;
}

function styleOf(element: Element, property: string): string | undefined {
  const style = element.getAttribute('style') ?? '';
  return new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]+)`).exec(style)?.[1]?.trim();
}

function coordinate(element: Element, name: 'x' | 'y'): number {
  return Number.parseFloat(element.getAttribute(name) ?? '0');
}
