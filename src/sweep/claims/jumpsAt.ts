import { z } from 'zod';
import { defineClaim, NoEvidence } from './claim.ts';
import { digits, theoryLine } from './evidence.ts';

/** A theory curve jumps at x: it falls or rises by much between two points close to it. */
export const jumpsAt = defineClaim({
  name: 'jumps-at',
  told: {
    curve: z.string(),
    x: z.number(),
    /** Largest distance of a point of the grid on either side. */
    within: z.number().gt(0),
    /** By how much at least, up or down. */
    by: z.number().gt(0),
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
