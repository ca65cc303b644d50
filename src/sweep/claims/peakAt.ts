import { z } from 'zod';
import { defineClaim, intervalSchema, NoEvidence, curveLabel } from './claim.ts';
import { digits, theoryLine } from './evidence.ts';

/** The kind of claim `peak-at`; see `says`. */
export const peakAt = defineClaim({
  name: 'peak-at',
  says: 'A theory curve has its largest value at x, and not at an end of the interval.',
  told: {
    curve: curveLabel,
    x: z.number().describe('Where it is largest.'),
    within: z
      .number()
      .gt(0)
      .describe("Largest distance from x; at least the grid's spacing there."),
    interval: intervalSchema.optional().describe('Where to look; default the whole axis.'),
  },
  curves: ({ curve }) => [curve],
  judge: ({ curve, x, within, interval }, evidence) => {
    const line = theoryLine(evidence, curve, interval);
    const peak = line.reduce((best, point) => (point.y > best.y ? point : best));
    // A maximum at an end of the line is where the line was cut, not a peak.
    if (peak === line[0] || peak === line.at(-1)) {
      throw new NoEvidence(`${curve}: largest at the end ${digits(peak.x)}, no peak inside`);
    }
    return {
      holds: Math.abs(peak.x - x) <= within,
      detail: `${curve}: peak ${digits(peak.y)} at ${digits(peak.x)}, claimed at ${digits(x)} ± ${digits(within)}`,
    };
  },
});
