import { z } from 'zod';
import { correctionSchema } from '../correction.ts';
import type { Correction } from '../correction.ts';
import { crossFitSchema } from '../crossFit.ts';
import { nameSchema } from '../name.ts';

/** Targets of learners with square loss on points: (1−χ)½(y−h)² + χ½(h̃−h)². */
export const pointTargetsSchema = z.strictObject({
  from: nameSchema.describe('The learner whose field is the target; it must come earlier.'),
  mixing: z.number().default(1).describe('χ, the weight of the target against the label.'),
  crossFit: crossFitSchema
    .optional()
    .describe('Targets from copies of the source that were not trained on the sample in question.'),
  correction: correctionSchema
    .optional()
    .describe(
      "What the labels say beyond the source's field, added to the targets on samples with labels.",
    ),
});

/** Targets as a file states them. */
export type PointTargetFields = z.output<typeof pointTargetsSchema>;

/** Targets with every default written in; one that corrects nothing is absent. */
export type PointTargets = Omit<PointTargetFields, 'correction'> & { correction?: Correction };
