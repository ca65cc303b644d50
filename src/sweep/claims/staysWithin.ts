import { z } from 'zod';
import { defineClaim, intervalSchema, curveLabel } from './claim.ts';
import { digits, theoryLine } from './evidence.ts';

/** The kind of claim `stays-within`; see `says`. */
export const staysWithin = defineClaim({
  name: 'stays-within',
  says: 'A theory curve lies between two numbers at every point of the interval.',
  told: {
    curve: curveLabel,
    least: z.number().describe('Lower bound.'),
    most: z.number().describe('Upper bound.'),
    interval: intervalSchema.optional(),
  },
  curves: ({ curve }) => [curve],
  judge: ({ curve, least, most, interval }, evidence) => {
    const values = theoryLine(evidence, curve, interval).map(({ y }) => y);
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    return {
      holds: lowest >= least && highest <= most,
      detail: `${curve}: from ${digits(lowest)} to ${digits(highest)} at ${values.length} points, claimed ${digits(least)} to ${digits(most)}`,
    };
  },
});
