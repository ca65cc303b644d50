import { z } from 'zod';

/**
 * Cross-fitted targets (2104.09732, algorithm 1): every part of the sample is cut into folds, and the
 * targets on fold k come from a copy of the source that is trained on what the source is trained on
 * but fold k. The named source still trains on everything, and is reported.
 */
export const crossFitSchema = z.strictObject({
  /** F, the number of folds; `leave-one-out` makes every sample a fold of its own. */
  folds: z.union([z.int().min(2), z.literal('leave-one-out')]).default(10),
});

/** Cross-fitting, with every default written in. */
export type CrossFit = z.output<typeof crossFitSchema>;
