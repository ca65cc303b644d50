import { z } from 'zod';
import { nameSchema } from './name.ts';

/**
 * A part of the sample. On a part without labels the label term of a learner is dropped and its
 * targets have weight 1.
 */
export const dataPartSchema = z.strictObject({
  name: nameSchema.describe('What learners call it in `on`.'),
  share: z.number().gt(0).max(1).describe('Share of the M samples.'),
  labels: z.boolean().default(true).describe('Whether learners may see the labels.'),
});

/** A part of the sample, with every default written in. */
export type DataPart = z.output<typeof dataPartSchema>;

/** The whole sample as one part, which a problem without `data` has. */
export const wholeSample: DataPart = { name: 'all', share: 1, labels: true };

/** The share of the sample whose labels learners may see. */
export function labelledShare(parts: readonly DataPart[]): number {
  return parts.reduce((sum, { share, labels }) => sum + (labels ? share : 0), 0);
}
