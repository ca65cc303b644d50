import { z } from 'zod';
import { defineClaim, intervalSchema } from './claim.ts';
import { digits, theoryLine } from './evidence.ts';

/** A theory curve lies between two numbers at every point of the interval. */
export const staysWithin = defineClaim({
  name: 'stays-within',
  told: {
    curve: z.string(),
    least: z.number(),
    most: z.number(),
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
