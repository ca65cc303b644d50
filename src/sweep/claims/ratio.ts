import { z } from 'zod';
import { observableNames } from '../../observables/observables.ts';
import { defineClaim, NoEvidence, curveLabel } from './claim.ts';
import type { Evidence } from './claim.ts';
import { digits, soundRows } from './evidence.ts';
import type { SoundRow } from './evidence.ts';

/** What theory says of a curve at one place of the axis, by default the last. */
function valueAt(
  evidence: Evidence,
  { curve, observable, at }: { curve: string; observable: string; at: number | undefined },
): SoundRow {
  const rows = soundRows(evidence, { curve, kind: 'theory', observable });
  const row = at === undefined ? rows.at(-1) : rows.find(({ x }) => x === at);
  if (row === undefined) throw new NoEvidence(`${curve}: no point of theory at ${at}`);
  return row;
}

/** The kind of claim `ratio`; see `says`. */
export const ratio = defineClaim({
  name: 'ratio',
  says: 'At one place of the axis a theory curve is so many times another, in any observable.',
  told: {
    curve: curveLabel,
    to: z.string().describe('Label of the curve that it is divided by.'),
    observable: z
      .enum(observableNames)
      .optional()
      .describe('Default: the observable that the figure draws of each.'),
    at: z.number().optional().describe('A point of the grid; default: the last.'),
    least: z.number().describe('Lower bound.'),
    most: z.number().describe('Upper bound.'),
  },
  curves: ({ curve, to }) => [curve, to],
  judge: ({ curve, to, observable, at, least, most }, evidence) => {
    const [value, reference] = [curve, to].map((label) =>
      valueAt(evidence, {
        curve: label,
        observable: observable ?? evidence.observableOf(label),
        at,
      }),
    ) as [SoundRow, SoundRow];
    const share = value.mean / reference.mean;
    return {
      holds: share >= least && share <= most,
      detail: `${curve}: ${value.observable} ${digits(value.mean)} is ${digits(share)} times that of ${to} at ${digits(value.x)}, claimed ${digits(least)} to ${digits(most)}`,
    };
  },
});
