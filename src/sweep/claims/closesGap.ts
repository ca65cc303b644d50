import { z } from 'zod';
import { defineClaim, intervalSchema, NoEvidence, curveLabel } from './claim.ts';
import { differences } from './comparedCurves.ts';
import { digits } from './evidence.ts';

/** The kind of claim `closes-gap`; see `says`. */
export const closesGap = defineClaim({
  name: 'closes-gap',
  says: 'A theory curve goes at least a share of the way from one curve to another, at every point.',
  told: {
    curve: curveLabel,
    from: z.string().describe('Label of the upper curve.'),
    to: z.string().describe('Label of the lower curve.'),
    share: z
      .number()
      .gt(0)
      .max(1)
      .describe('Least share of the gap from − to that lies between `from` and the curve.'),
    interval: intervalSchema.optional(),
  },
  curves: ({ curve, from, to }) => [curve, from, to],
  judge: ({ curve, from, to, share, interval }, evidence) => {
    const gaps = new Map(
      differences(evidence, from, to, interval).map(({ x, difference }) => [x, difference]),
    );
    const shares = differences(evidence, from, curve, interval).flatMap(({ x, difference }) => {
      const gap = gaps.get(x);
      if (gap === undefined) return [];
      if (gap > 0) return [{ x, closed: difference / gap }];
      throw new NoEvidence(`${from} is not above ${to} at ${digits(x)}: there is no gap to close`);
    });
    if (shares.length === 0) throw new NoEvidence(`${curve}, ${from} and ${to} share no point`);
    const least = shares.reduce((a, b) => (b.closed < a.closed ? b : a));
    return {
      holds: least.closed >= share,
      detail: `${curve}: closes ${digits(least.closed)} or more of the gap from ${from} to ${to} (least at ${digits(least.x)}), claimed ${digits(share)}`,
    };
  },
});
