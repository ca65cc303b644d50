import { colourAt } from '../../../figure/colourScale.ts';

/** The relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Below this black letters have less contrast than white ones: √(1.05·0.05) − 0.05. */
const darkest = 0.179;

/** Ground and letters of a cell, as the heat maps colour its value; contrast is at least 4.5. */
export function cellColours(
  value: number | null,
  [from, to]: readonly [number, number],
): { background: string; color: string } {
  if (value === null) return { background: '#c8c8c8', color: '#000000' };
  const share = to > from ? (value - from) / (to - from) : 0;
  const background = colourAt(Math.min(1, Math.max(0, share)));
  return { background, color: luminance(background) > darkest ? '#000000' : '#ffffff' };
}
