import { z } from 'zod';
import { defineClaim, intervalSchema, curveLabel } from './claim.ts';
import { differences } from './comparedCurves.ts';
import { digits } from './evidence.ts';

/** The kind of claim `below`; see `says`. */
export const below = defineClaim({
  name: 'below',
  says: 'One theory curve lies below another at every point of the interval.',
  told: {
    curve: curveLabel,
    than: z.string().describe('Label of the curve above it.'),
    margin: z.number().min(0).default(0).describe('By how much at least.'),
    interval: intervalSchema.optional(),
  },
  curves: ({ curve, than }) => [curve, than],
  judge: ({ curve, than, margin, interval }, evidence) => {
    const points = differences(evidence, curve, than, interval);
    const worst = points.reduce((a, b) => (b.difference > a.difference ? b : a));
    return {
      holds: worst.difference < -margin,
      detail: `${curve}: below ${than} by ${digits(-worst.difference)} or more (least at ${digits(worst.x)}), claimed ${digits(margin)}`,
    };
  },
});
