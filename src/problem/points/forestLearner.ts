import { z } from 'zod';
import { nameSchema } from '../name.ts';
import { pointTargetsSchema } from './pointTargets.ts';

/**
 * A random forest for regression, on the squared distance. Its field is the logit of the probability
 * of +1 that it predicts, which counts as at least 1/500 and at most 1 less that; real labels it
 * predicts as they are. Simulation only.
 */
export const forestSchema = z.strictObject({
  kind: z.literal('forest'),
  name: nameSchema,
  /** η, the share of the inputs that it sees: the first ηN. */
  capacity: z.number().gt(0).max(1).default(1),
  /** Number of trees, which are averaged. */
  trees: z.int().min(1).default(20),
  /** Splits from the root to a leaf, at most; default: no limit. */
  depth: z.int().min(1).optional(),
  /** The share of its inputs that each tree sees, drawn once for the whole tree. */
  features: z.number().gt(0).max(1).default(1),
  /** A node of so many samples is not split further. */
  leaf: z.int().min(1).default(1),
  /** Whether each tree sees as many samples drawn with replacement, instead of all. */
  bootstrap: z.boolean().default(true),
  /** The parts of the sample that it trains on; default: all of them. */
  on: z.array(nameSchema).min(1).optional(),
  /**
   * What trees average: `logit`, or `probability`, which is a forest for 2p − 1. Default: logits for
   * targets that are such (2104.09732, §4), else probabilities, since labels have no logits; neither
   * for real labels.
   */
  outputs: z.enum(['logit', 'probability']).optional(),
  /** Without targets it learns from the labels alone. */
  targets: pointTargetsSchema.optional(),
});
