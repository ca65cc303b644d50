import { z } from 'zod';
import { defineClaim, NoEvidence, curveLabel } from './claim.ts';
import { digits, theoryLine } from './evidence.ts';

/** The kind of claim `jumps-at`; see `says`. */
export const jumpsAt = defineClaim({
  name: 'jumps-at',
  says: 'A theory curve jumps at x: it falls or rises by much between two points close to it.',
  told: {
    curve: curveLabel,
    x: z.number().describe('Where it jumps.'),
    within: z.number().gt(0).describe('Largest distance of a point of the grid on either side.'),
    by: z.number().gt(0).describe('By how much at least, up or down.'),
  },
  curves: ({ curve }) => [curve],
  judge: ({ curve, x, within, by }, evidence) => {
    const line = theoryLine(evidence, curve, [x - within, x + within]);
    const before = line.filter((point) => point.x <= x).at(-1);
    const after = line.find((point) => point.x > x);
    if (before === undefined || after === undefined) {
      throw new NoEvidence(`${curve}: no points within ${digits(within)} on both sides of ${x}`);
    }
    const jump = after.y - before.y;
    return {
      holds: Math.abs(jump) >= by,
      detail: `${curve}: ${jump < 0 ? 'falls' : 'rises'} by ${digits(Math.abs(jump))} from ${before.x} to ${after.x}, claimed ${digits(by)}`,
    };
  },
});
