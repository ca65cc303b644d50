import { describe, expect, it } from 'vitest';
import { figureColours } from '../../../src/explorer/view/figureColours.ts';
import { curveLook, ink, neutral } from '../../../src/figure/palette.ts';

/** Relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((place) => {
    const part = parseInt(colour.slice(place, place + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const lines = Array.from({ length: 7 }, (_, place) => curveLook(place).colour);

describe.each(['light', 'dark'] as const)('the figure on %s ground', (theme) => {
  const colours = figureColours[theme];
  const ground = colours['#ffffff'] ?? '';

  it.each(lines)('has at least 3 to 1 for the line that is %s on paper', (line) => {
    expect(contrast(colours[line] ?? line, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each([ink, neutral])('has at least 4.5 to 1 for the text that is %s on paper', (text) => {
    expect(contrast(colours[text] ?? text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells all curves apart', () => {
    expect(new Set(lines.map((line) => colours[line])).size).toBe(lines.length);
  });
});
