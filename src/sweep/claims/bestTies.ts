import { z } from 'zod';
import { defineClaim, intervalSchema, curveLabel } from './claim.ts';
import { digits, theoryLine } from './evidence.ts';
import type { Point } from './evidence.ts';

function lowest(line: readonly Point[]): Point {
  return line.reduce((best, point) => (point.y < best.y ? point : best));
}

/** The kind of claim `best-ties`; see `says`. */
export const bestTies = defineClaim({
  name: 'best-ties',
  says: 'The lowest value of a theory curve, at whatever x, is no better than the lowest of another and worse by little: at best it ties.',
  told: {
    curve: curveLabel,
    with: z.string().describe('Label of the other curve.'),
    within: z
      .number()
      .gt(0)
      .describe('By how much its lowest value may be above that of the other.'),
    slack: z
      .number()
      .min(0)
      .default(0)
      .describe("By how much it may be below: a grid misses the other's minimum by a little."),
    interval: intervalSchema.optional(),
  },
  curves: (told) => [told.curve, told.with],
  judge: (told, evidence) => {
    const best = lowest(theoryLine(evidence, told.curve, told.interval));
    const other = lowest(theoryLine(evidence, told.with, told.interval));
    const above = best.y - other.y;
    return {
      holds: above >= -told.slack && above <= told.within,
      detail: `${told.curve}: at best ${digits(best.y)} at ${digits(best.x)}, ${digits(above)} above ${told.with} at its best, claimed ${digits(-told.slack)} to ${digits(told.within)}`,
    };
  },
});
