import { z } from 'zod';

const stateSchema = z.union([z.int(), z.string()]);

const entrySchema = z.strictObject({
  /** State of the teacher T. */
  t: stateSchema,
  /** State of the student S. */
  s: stateSchema,
  /** State of the task Y, such as a label. */
  y: stateSchema,
  /** P(t, s, y). */
  p: z.number().min(0),
});

/**
 * A joint distribution P(t, s, y) of finitely many states of teacher, student and task. States are
 * whole numbers or text; what is not listed has probability zero.
 */
export const jointSchema = z.strictObject({ joint: z.array(entrySchema).min(1) });

/** A name of a state: a whole number or text. */
export type State = z.output<typeof stateSchema>;

/** The probability of one triple of states. */
export type JointEntry = z.output<typeof entrySchema>;

/** A joint distribution P(t, s, y); see `jointSchema`. */
export type Joint = z.output<typeof jointSchema>;
