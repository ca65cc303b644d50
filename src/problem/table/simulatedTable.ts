import { z } from 'zod';
import type { TableSet } from './tableSet.ts';

/**
 * A table that every trial draws anew: normal inputs, some of which decide the class and others, a
 * nuisance, a class of their own that only networks can be asked to learn. Both are the largest of
 * the outputs of two-layer networks with random weights.
 */
export const simulatedTableSchema = z.strictObject({
  /** Inputs that decide the class, and those that decide the class of the nuisance. */
  signal: z.int().min(1),
  nuisance: z.int().min(0).default(0),
  /** How many classes both have. */
  classes: z.int().min(2).default(4),
  /** Hidden units of the networks. */
  hidden: z.int().min(1).default(6),
  /** Variance of the noise on each output of the network of the classes, whose variance is about 2. */
  noise: z.number().min(0).default(0),
});

/** A table that is drawn, with every default written in. */
export type SimulatedTable = z.output<typeof simulatedTableSchema>;

/** What a problem must know of it: it has as many rows as it is asked for. */
export function simulatedSet({ signal, nuisance, classes }: SimulatedTable): TableSet {
  return {
    rows: Number.POSITIVE_INFINITY,
    inputs: signal + nuisance,
    classes: Array.from({ length: classes }, (_, place) => String(place + 1)),
  };
}
