import { z } from 'zod';

const label = z.string().min(1).describe('Name in the legend and in the table.');

/** A line that stands where a quantity of one learner is zero. */
function transitionSchema<const Kind extends string>(kind: Kind, says: string) {
  return z
    .strictObject({
      kind: z.literal(kind),
      label,
      learner: z.string().describe('The learner whose transition it is.'),
    })
    .describe(says);
}

/** A line over a map. */
export const mapLineSchema = z.discriminatedUnion('kind', [
  transitionSchema('interpolation', 'The learner has as many inputs as samples, α = η.'),
  transitionSchema(
    'separability',
    'The labels of its sample begin to be inseparable by its inputs, α = α*.',
  ),
  z
    .strictObject({ kind: z.literal('best'), label })
    .describe('Where the vertical axis, a setting that may be `optimal`, is best for its learner.'),
]);

/** A line over a map. */
export type MapLine = z.output<typeof mapLineSchema>;

/** A line that stands where a quantity of one learner is zero. */
export type Transition = Exclude<MapLine, { kind: 'best' }>;

/** The observable of a line's rows: their mean is its place on the vertical axis. */
export const lineObservable = 'line';
