import { z } from 'zod';

/**
 * Cross-fitted targets (2104.09732, algorithm 1): every part of the sample is cut into folds, and the
 * targets on fold k come from a copy of the source that is trained on what the source is trained on
 * but fold k. The named source still trains on everything, and is reported.
 *
 * Folds are consecutive pieces of every part; simulation stratifies those of a part, and says so, where
 * one of them would lack a class that has a sample for each. There `leave-one-out` goes by the leverages
 * at the source's minimum: exact for the square loss, to O(1/N) for other smooth ones.
 */
export const crossFitSchema = z.strictObject({
  folds: z
    .union([z.int().min(2), z.literal('leave-one-out')])
    .default(10)
    .describe('F, the number of folds; `leave-one-out` makes every sample a fold of its own.'),
});

/** Cross-fitting, with every default written in. */
export type CrossFit = z.output<typeof crossFitSchema>;
