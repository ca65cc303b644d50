import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelShift, labelSize, placeLabels } from '../../src/figure/placeLabels.ts';
import type { LabelledLine } from '../../src/figure/placeLabels.ts';
import { textWidth } from '../../src/figure/textWidth.ts';
import { uniform } from '../uniform.ts';

/** From where to where the labels stand on an axis of so many pixels, and their rows. */
function boxesOn(width: number, lines: readonly LabelledLine[]) {
  return placeLabels(lines).map(({ side, row }, i) => {
    const { share, label } = lines[i] as LabelledLine;
    const reach = textWidth(label, labelSize);
    const near = share * width + (side === 'right' ? labelShift : -labelShift - reach);
    return { row, from: near, to: near + reach };
  });
}

function expectApart(boxes: ReturnType<typeof boxesOn>): void {
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(0, i)) {
      expect(a.row !== b.row || a.from > b.to || b.from > a.to).toBe(true);
    }
  }
}

describe('placeLabels', () => {
  it('keeps each of two near lines free of the label of the other', () => {
    // The transitions of two sign units on the axis of their figure, and its widths from phones up.
    const lines = [1.58932, 1.97706, 2.05238].map((x, i) => {
      return { share: (x - 0.25) / 4.75, label: ['αb', 'αs', 'αG'][i] ?? '' };
    });
    expect(placeLabels(lines).map(({ row }) => row)).toEqual([0, 1, 0]);
    for (const width of [300, 540, 1200]) {
      const boxes = boxesOn(width, lines);
      for (const { share } of lines) {
        for (const { from, to } of boxes) {
          expect(share * width < from || share * width > to).toBe(true);
        }
      }
    }
  });

  it('keeps labels of two lines apart that part in a wider figure', () => {
    // On a phone the label of the last line has room on the other side of the one before.
    const lines = [0.72987, 0.72987, 0.924507, 0.941173].map((share, i) => {
      return { share, label: i === 2 ? 'spinodal' : 'α*' };
    });
    for (const width of [300, 480, 1500]) expectApart(boxesOn(width, lines));
  });

  it('lets no two labels touch, wherever their lines are and however wide the figure', () => {
    const labels = ['α*', 'spinodal', 'separability, teacher'];
    const line = fc.record({ share: uniform(0, 1), label: fc.constantFrom(...labels) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), uniform(300, 1500), (drawn, width) => {
        const lines = drawn.toSorted((a, b) => a.share - b.share);
        expectApart(boxesOn(width, lines));
      }),
    );
  });

  it('turns to the farther end of the axis where nothing else decides', () => {
    const sideAt = (share: number) => placeLabels([{ share, label: 'spinodal' }])[0]?.side;
    expect([0.1, 0.5, 0.51, 0.9].map(sideAt)).toEqual(['right', 'right', 'left', 'left']);
  });

  it('counts the lines of text that a label has, and begins the next below them', () => {
    const long = { share: 0.5, label: 'one of<br>three lines<br>of text' };
    const rows = placeLabels([long, { ...long, share: 0.5 }, { ...long, share: 0.5 }]);
    expect(rows.map(({ row }) => row)).toEqual([0, 0, 3]);
  });
});
