import { z } from 'zod';

/**
 * `logit`: the student is drawn to the logit of the teacher's probability p̂, plus γ(y − p̂), y in
 * {0, 1}. `probability`: to p̂ + γ(y − p̂), or in the units of labels ±1 for a student with square loss.
 */
const scaleSchema = z.enum(['logit', 'probability']);

const common = {
  scale: scaleSchema
    .optional()
    .describe(
      'What γ(y − p̂) is added to; default: `logit` for the square loss on a teacher whose field is a logit, else `probability`.',
    ),
  clip: z
    .number()
    .gt(0)
    .lt(0.5)
    .default(1 / 500)
    .describe('p̂ counts as at least this and at most 1 less this where it is divided by.'),
};

/** How strong a correction is: stated, or chosen by cross-validation on the labels. */
const strength = {
  strength: z.number().gt(0).optional().describe('γ of a constant correction, a of a bounded one.'),
  crossValidated: z
    .literal(true)
    .optional()
    .describe(
      'Whether the strength is chosen from 1e-5, 1e-4, …, 1e3 by the loss on labels held out.',
    ),
};

/**
 * Loss correction (2104.09732, §4): the student's loss ℓ(f, p̂) + ⟨y − p̂, Γᵀf⟩ is, to first order in
 * p̂ − p₀, the one with the true probabilities p₀ in the place of the teacher's p̂ where
 * Γ = ∂_p ∂_f ℓ(f, p̂). All kinds add −Γ = γ(y − p̂) to what the student is drawn to.
 */
export const correctionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }).describe('No correction.'),
  z
    .strictObject({ kind: z.literal('constant'), ...strength, ...common })
    .describe('γ the same for all samples.'),
  z
    .strictObject({ kind: z.literal('orthogonal'), ...common })
    .describe('γ = 1/(p̂(1−p̂)) on logits and 1 on probabilities.'),
  z
    .strictObject({ kind: z.literal('bounded'), ...strength, ...common })
    .describe('a/(a + (y−p̂)²) times the orthogonal one: small where p̂ was far off.'),
]);

/** A correction as a file states it. */
export type CorrectionFields = z.output<typeof correctionSchema>;

/** A correction with its scale written in. */
export type Correction = Exclude<CorrectionFields, { kind: 'none' }> & {
  scale: z.output<typeof scaleSchema>;
};
