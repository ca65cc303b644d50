import { z } from 'zod';
import type { TableSet } from './tableSet.ts';

/**
 * A table that every trial draws anew: normal inputs, some of which decide the class and others, a
 * nuisance, a class of their own that only networks can be asked to learn. Both are the largest of
 * the outputs of two-layer networks with random weights.
 */
export const simulatedTableSchema = z.strictObject({
  signal: z.int().min(1).describe('Inputs that decide the class.'),
  nuisance: z.int().min(0).default(0).describe('Inputs that decide the class of the nuisance.'),
  classes: z.int().min(2).default(4).describe('How many classes both have.'),
  hidden: z.int().min(1).default(6).describe('Hidden units of the networks.'),
  noise: z
    .number()
    .min(0)
    .default(0)
    .describe(
      'Variance of the noise on each output of the network of the classes, whose variance is about 2.',
    ),
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
