import { z } from 'zod';

const label = z.string().min(1);

/** A line that stands where a quantity of one learner is zero. */
function transitionSchema<const Kind extends string>(kind: Kind) {
  return z.strictObject({
    kind: z.literal(kind),
    /** Name in the legend and in the table. */
    label,
    /** The learner whose transition it is. */
    learner: z.string(),
  });
}

/**
 * A line over a map. `interpolation`: the learner has as many inputs as samples, α = η.
 * `separability`: the labels of its sample begin to be inseparable by its inputs, α = α*. `best`:
 * where the vertical axis, a setting that may be `optimal`, is best for its learner.
 */
export const mapLineSchema = z.discriminatedUnion('kind', [
  transitionSchema('interpolation'),
  transitionSchema('separability'),
  z.strictObject({ kind: z.literal('best'), label }),
]);

/** A line over a map. */
export type MapLine = z.output<typeof mapLineSchema>;

/** A line that stands where a quantity of one learner is zero. */
export type Transition = Exclude<MapLine, { kind: 'best' }>;

/** The observable of a line's rows: their mean is its place on the vertical axis. */
export const lineObservable = 'line';
