import { z } from 'zod';
import { defineClaim } from './claim.ts';
import { digits } from './evidence.ts';
import { extremumAlong, mapCells } from './mapEvidence.ts';

/** The kind of claim `minimum-along`; see `says`. */
export const minimumAlong = defineClaim({
  name: 'minimum-along',
  says: 'At one value of an axis a map is least at a given place of the other.',
  told: {
    curve: z.string().describe('Label of the map.'),
    along: z.enum(['x', 'y']).describe('The axis along which it is least.'),
    at: z.number().describe("The value of the other axis, one of the grid's."),
    place: z.number().describe('Where it is least.'),
    within: z
      .number()
      .gt(0)
      .describe("Largest distance from the place; at least the grid's spacing there."),
  },
  curves: ({ curve }) => [curve],
  judge: ({ curve, along, at, place, within }, evidence) => {
    const minimum = extremumAlong(mapCells(evidence, curve), along, at, 'minimum');
    return {
      holds: Math.abs(minimum.at - place) <= within,
      detail: `${curve}: least along ${along} at ${digits(minimum.at)}, claimed at ${digits(place)} ± ${digits(within)}`,
    };
  },
});
