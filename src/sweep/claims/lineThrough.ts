import { z } from 'zod';
import { defineClaim, NoEvidence } from './claim.ts';
import { digits } from './evidence.ts';
import { lineAt, linePoints } from './mapEvidence.ts';

/** The kind of claim `line-through`; see `says`. */
export const lineThrough = defineClaim({
  name: 'line-through',
  says: 'A line over a map passes through given points.',
  told: {
    line: z.string().describe('Label of the line.'),
    points: z
      .array(z.tuple([z.number(), z.number()]))
      .min(1)
      .describe('Points [x, y].'),
    tolerance: z.number().gt(0).describe('Largest distance along x.'),
  },
  curves: ({ line }) => [line],
  judge: ({ line, points, tolerance }, evidence) => {
    const drawn = linePoints(evidence, line);
    const judged = points.map(([x, y]) => {
      const reached = lineAt(drawn, 'y', y);
      if (reached === null) throw new NoEvidence(`${line}: it does not reach ${digits(y)}`);
      return { y, off: Math.abs(reached - x) };
    });
    const worst = judged.reduce((a, b) => (b.off > a.off ? b : a));
    return {
      holds: worst.off <= tolerance,
      detail: `${line}: ${points.length} points, farthest by ${digits(worst.off)} at height ${digits(worst.y)}, allowed ${digits(tolerance)}`,
    };
  },
});
