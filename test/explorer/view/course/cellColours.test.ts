import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellColours } from '../../../../src/explorer/view/course/cellColours.ts';

function luminance(colour: string): number {
  const shares = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = shares.map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('cellColours', () => {
  it('keeps letters legible on every colour: a contrast of 4.5 at least (WCAG 2.2, 1.4.3)', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (value) => {
        const { background, color } = cellColours(value, [-1, 1]);
        const [dark = 0, light = 0] = [background, color].map(luminance).sort((a, b) => a - b);
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
