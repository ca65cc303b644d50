import { z } from 'zod';
import { learnerShape } from '../learnerShape.ts';
import { nameSchema } from '../name.ts';
import { pointTargetsSchema } from './pointTargets.ts';

/**
 * A random forest for regression, on the squared distance. Its field is the logit of the probability
 * of +1 that it predicts, which counts as at least 1/500 and at most 1 less that; real labels it
 * predicts as they are. Simulation only.
 */
export const forestSchema = z
  .strictObject({
    kind: z.literal('forest'),
    ...learnerShape,
    trees: z.int().min(1).default(20).describe('Number of trees, which are averaged.'),
    depth: z
      .int()
      .min(1)
      .optional()
      .describe('Splits from the root to a leaf, at most; default: no limit.'),
    features: z
      .number()
      .gt(0)
      .max(1)
      .default(1)
      .describe('The share of its inputs that each tree sees, drawn once for the whole tree.'),
    leaf: z.int().min(1).default(1).describe('A node of so many samples is not split further.'),
    bootstrap: z
      .boolean()
      .default(true)
      .describe('Whether each tree sees as many samples drawn with replacement, instead of all.'),
    on: z
      .array(nameSchema)
      .min(1)
      .optional()
      .describe('The parts of the sample that it trains on; default: all of them.'),
    outputs: z
      .enum(['logit', 'probability'])
      .optional()
      .describe(
        'What trees average: `logit`, or `probability`, which is a forest for 2p − 1. Default: logits for targets that are such (2104.09732, §4), else probabilities, since labels have no logits; neither for real labels.',
      ),
    targets: pointTargetsSchema
      .optional()
      .describe('Without targets it learns from the labels alone.'),
  })
  .describe(
    'A random forest for regression on the squared distance, whose field is the logit of what it predicts; simulation only.',
  );
