import { z } from 'zod';
import { defineClaim, intervalSchema, NoEvidence } from './claim.ts';
import { digits } from './evidence.ts';
import { extremumAlong, lineAt, linePoints, mapCells } from './mapEvidence.ts';

/** The kind of claim `line-follows`; see `says`. */
export const lineFollows = defineClaim({
  name: 'line-follows',
  says: 'A line over a map lies where the map is least, or largest, along one axis, within so many cells.',
  told: {
    line: z.string().describe('Label of the line.'),
    curve: z.string().describe('Label of the map.'),
    extremum: z.enum(['minimum', 'maximum']).describe('Of the map.'),
    along: z.enum(['x', 'y']).describe('The axis along which it is one.'),
    cells: z.number().min(1).default(1).describe('How many cells of the map it may be away.'),
    interval: intervalSchema
      .optional()
      .describe('Part of the other axis, ends included; default all of it.'),
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
