import { z } from 'zod';
import { defineClaim, intervalSchema, NoEvidence, curveLabel } from './claim.ts';
import { digits, soundRows, theoryLine } from './evidence.ts';
import type { Point } from './evidence.ts';

/** Published points were read off vector graphics; their x is good to this share of the axis. */
const readOff = 1e-4;

/** The theory line at x, linear between its nodes; the ends also serve x within `slack` of them. */
function interpolate(line: readonly Point[], x: number, slack: number, curve: string): number {
  const right = line.findIndex((point) => point.x >= x);
  const [a, b] = right === -1 ? [line.at(-1), undefined] : [line[right - 1], line[right]];
  if (a !== undefined && b !== undefined) return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
  const end = a ?? b;
  if (end !== undefined && Math.abs(end.x - x) <= slack) return end.y;
  throw new NoEvidence(`${curve}: a published point at ${digits(x)} lies outside the theory line`);
}

/** The kind of claim `matches-fixture`; see `says`. */
export const matchesFixture = defineClaim({
  name: 'matches-fixture',
  says: 'The theory line passes through the published points of its curve.',
  told: {
    curve: curveLabel,
    tolerance: z.number().gt(0).describe('Largest |theory − published|.'),
    near: z
      .strictObject({
        x: z.number().describe('Where the peak is.'),
        within: z.number().gt(0).describe('Share of x.'),
        tolerance: z.number().gt(0).describe('The tolerance there.'),
      })
      .optional()
      .describe('Around a peak, where an error of x weighs more: a tolerance for x·(1 ± within).'),
    interval: intervalSchema
      .optional()
      .describe('The published points to compare with; all where it is left out.'),
  },
  curves: ({ curve }) => [curve],
  judge: ({ curve, tolerance, near, interval }, evidence) => {
    const line = theoryLine(evidence, curve);
    const observable = evidence.observableOf(curve);
    const wanted = { curve, kind: 'published', observable } as const;
    const published = soundRows(evidence, wanted, interval);
    const slack = readOff * ((published.at(-1)?.x ?? 0) - (published[0]?.x ?? 0));
    const isNear = (x: number) => near && Math.abs(x - near.x) <= near.within * Math.abs(near.x);
    const judged = published.map(({ x, mean }) => ({
      x,
      difference: Math.abs(interpolate(line, x, slack, curve) - mean),
      allowed: near && isNear(x) ? near.tolerance : tolerance,
    }));
    const worst = judged.reduce((a, b) =>
      b.difference / b.allowed > a.difference / a.allowed ? b : a,
    );
    return {
      holds: worst.difference <= worst.allowed,
      detail: `${curve}: ${judged.length} published points, farthest by ${digits(worst.difference)} at ${digits(worst.x)}, allowed ${digits(worst.allowed)}`,
    };
  },
});
