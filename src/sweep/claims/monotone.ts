import { z } from 'zod';
import { defineClaim, intervalSchema, NoEvidence, curveLabel } from './claim.ts';
import { digits, theoryLine } from './evidence.ts';

/** The kind of claim `monotone`; see `says`. */
export const monotone = defineClaim({
  name: 'monotone',
  says: 'A theory curve only falls, or only rises, over the interval.',
  told: {
    curve: curveLabel,
    direction: z.enum(['falling', 'rising']).describe('Which way at every step.'),
    interval: intervalSchema.optional(),
  },
  curves: ({ curve }) => [curve],
  judge: ({ curve, direction, interval }, evidence) => {
    const line = theoryLine(evidence, curve, interval);
    const sign = direction === 'rising' ? 1 : -1;
    const steps = line.slice(1).map(({ x, y }, i) => ({ x, rise: y - (line[i]?.y ?? NaN) }));
    if (steps.length === 0) throw new NoEvidence(`${curve}: one point has no direction`);
    const against = steps.filter(({ rise }) => sign * rise <= 0);
    const first = against[0];
    return {
      holds: first === undefined,
      detail:
        first === undefined
          ? `${curve}: ${direction} at all ${steps.length} steps`
          : `${curve}: not ${direction} at ${against.length} of ${steps.length} steps, first by ${digits(first.rise)} at ${digits(first.x)}`,
    };
  },
});
