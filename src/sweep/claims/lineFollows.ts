import { z } from 'zod';
import { defineClaim, intervalSchema, NoEvidence } from './claim.ts';
import { digits } from './evidence.ts';
import { extremumAlong, lineAt, linePoints, mapCells } from './mapEvidence.ts';

/**
 * A line over a map lies where the map has its minimum, or its maximum, along one axis: within so
 * many of the map's cells at every value of the other axis's grid that the line reaches.
 */
export const lineFollows = defineClaim({
  name: 'line-follows',
  told: {
    line: z.string(),
    /** Label of the map. */
    curve: z.string(),
    extremum: z.enum(['minimum', 'maximum']),
    along: z.enum(['x', 'y']),
    /** How many cells of the map it may be away. */
    cells: z.number().min(1).default(1),
    /** Part of the other axis, ends included; default all of it. */
    interval: intervalSchema.optional(),
  },
  curves: ({ line, curve }) => [line, curve],
  judge: ({ line, curve, extremum, along, cells, interval }, evidence) => {
    const map = mapCells(evidence, curve);
    const other = along === 'x' ? 'y' : 'x';
    const [from, to] = interval ?? [-Infinity, Infinity];
    const points = linePoints(evidence, line);
    const grid = [...new Set(map.map((cell) => cell[other]))];
    const judged = grid
      .filter((value) => value >= from && value <= to)
      .flatMap((value) => {
        const place = lineAt(points, other, value);
        if (place === null) return [];
        const { at, spacing } = extremumAlong(map, along, value, extremum);
        return [{ at: value, off: Math.abs(at - place) / spacing }];
      });
    if (judged.length === 0) throw new NoEvidence(`${line}: it reaches no cell of ${curve}`);
    const worst = judged.reduce((a, b) => (b.off > a.off ? b : a));
    return {
      holds: worst.off <= cells,
      detail: `${line}: ${judged.length} values, farthest from the ${extremum} by ${digits(worst.off)} cells at ${digits(worst.at)}, allowed ${digits(cells)}`,
    };
  },
});
