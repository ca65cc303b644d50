import { z } from 'zod';
import { defineClaim, intervalSchema, curveLabel } from './claim.ts';
import { differences } from './comparedCurves.ts';
import { digits } from './evidence.ts';

/** The kind of claim `ties`; see `says`. */
export const ties = defineClaim({
  name: 'ties',
  says: 'Two theory curves lie within a tolerance of each other at every point of the interval.',
  told: {
    curve: curveLabel,
    with: z.string().describe('Label of the other curve.'),
    tolerance: z.number().gt(0).describe('Largest distance of the two.'),
    interval: intervalSchema.optional(),
  },
  curves: (told) => [told.curve, told.with],
  judge: (told, evidence) => {
    const points = differences(evidence, told.curve, told.with, told.interval);
    const worst = points.reduce((a, b) =>
      Math.abs(b.difference) > Math.abs(a.difference) ? b : a,
    );
    return {
      holds: Math.abs(worst.difference) <= told.tolerance,
      detail: `${told.curve}: within ${digits(Math.abs(worst.difference))} of ${told.with} (most at ${digits(worst.x)}), allowed ${digits(told.tolerance)}`,
    };
  },
});
