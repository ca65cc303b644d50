import { z } from 'zod';
import { defineClaim } from './claim.ts';
import { digits } from './evidence.ts';
import { extremumAlong, mapCells } from './mapEvidence.ts';

/** At one value of an axis a map is least at a given place of the other, give or take `within`. */
export const minimumAlong = defineClaim({
  name: 'minimum-along',
  told: {
    /** Label of the map. */
    curve: z.string(),
    /** The axis along which it is least. */
    along: z.enum(['x', 'y']),
    /** The value of the other axis, one of the grid's. */
    at: z.number(),
    place: z.number(),
    /** Largest distance from the place; at least the grid's spacing there. */
    within: z.number().gt(0),
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
