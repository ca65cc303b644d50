import { describe, expect, it } from 'vitest';
import { curveLook } from '../../src/figure/palette.ts';

/** Relative luminance and contrast against white (WCAG 2.2). */
function contrastWithWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe('curveLook', () => {
  it('gives the first seven curves seven colours', () => {
    const colours = Array.from({ length: 7 }, (_, place) => curveLook(place).colour);
    expect(new Set(colours).size).toBe(7);
  });

  it('repeats no pair of colour and symbol before the 36th curve', () => {
    const looks = Array.from({ length: 35 }, (_, place) => JSON.stringify(curveLook(place)));
    expect(new Set(looks).size).toBe(35);
    expect(JSON.stringify(curveLook(35))).toBe(looks[0]);
  });

  it('has no colour that vanishes on white', () => {
    // The palette's yellow has 1.3; its palest colours here, orange and sky blue, have 2.2.
    for (let place = 0; place < 7; place++) {
      expect(contrastWithWhite(curveLook(place).colour)).toBeGreaterThan(2);
    }
  });
});
