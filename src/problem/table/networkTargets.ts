import { z } from 'zod';
import { nameSchema } from '../name.ts';

const from = nameSchema.describe('The learner that it is taught by; it must come earlier.');

const weight = z.number().gt(0).default(1).describe('λ, what multiplies the term of the features.');

const channels = z
  .int()
  .min(1)
  .optional()
  .describe('Channels that linear filters turn features into; default: one for each class.');

/**
 * Knowledge distillation (Hinton et al. 2015): (1−χ) CE(y, softmax(f)) +
 * χ CE(softmax(z/T), softmax(f/T)), of a teacher of any kind.
 */
const logitsSchema = z
  .strictObject({
    method: z.literal('logits').optional().default('logits'),
    from,
    mixing: z
      .number()
      .min(0)
      .max(1)
      .default(1)
      .describe('χ, the weight of the teacher against the label.'),
    temperature: z.number().gt(0).default(1).describe('T, the temperature of both.'),
    scale: z
      .enum(['none', 'hinton'])
      .default('none')
      .describe("`hinton` multiplies the teacher's term by T²."),
  })
  .describe(
    '(1−χ) CE(y, softmax(f)) + χ CE(softmax(z/T), softmax(f/T)), of a teacher of any kind.',
  );

const fitnetsSchema = z
  .strictObject({ method: z.literal('fitnets'), from, weight })
  .describe(
    'CE + (λ/2) mean (t − f)² of the teacher’s features t and a linear map f of the student’s.',
  );

const vidSchema = z
  .strictObject({ method: z.literal('vid'), from, weight })
  .describe('CE + (λ/2) mean [log v + (t − f)²/v] with a learnt variance v for each feature.');

/**
 * Redundant information distillation (2411.07483): rounds of two phases. In the first a filter f_t of
 * the teacher's features and a linear head go down CE(head(f_t(T)), Y) + mean (f_s − f_t)²/v, the
 * second term not in the first round; in the second the student and its filter f_s go down
 * λ₁ CE + λ mean [v² + (f_s − f_t)²/v].
 */
const ridSchema = z
  .strictObject({
    method: z.literal('rid'),
    from,
    weight,
    labelWeight: z
      .number()
      .gt(0)
      .default(1)
      .describe("λ₁, what multiplies the student's cross-entropy to the labels."),
    channels,
    rounds: z.int().min(1).default(10).describe('Rounds of two phases.'),
    share: z
      .number()
      .gt(0)
      .lt(1)
      .default(0.25)
      .describe('The share of the steps of a round that its first phase has.'),
  })
  .describe(
    'Redundant information distillation: rounds of two phases, a filter of the teacher’s features that tells the class, then the student and its own filter.',
  );

/**
 * CE − λ [I(Y;F) + I(Y;S) − I(Y;F,S)] with F and S linear filters of the teacher's and the student's
 * features, learnt with the student, and information as if channels were normal.
 */
const certificateSchema = z
  .strictObject({
    method: z.literal('certificate'),
    from,
    weight,
    channels,
  })
  .describe(
    'CE − λ [I(Y;F) + I(Y;S) − I(Y;F,S)] with linear filters F and S learnt with the student.',
  );

/** How a network is taught by an earlier learner. */
export const networkTargetsSchema = z.discriminatedUnion('method', [
  logitsSchema,
  fitnetsSchema,
  vidSchema,
  ridSchema,
  certificateSchema,
]);

type Fields = z.output<typeof networkTargetsSchema>;

/** How a network is taught, as a file states it. */
export type NetworkTargetFields = Fields;

/** How a network is taught, with every default written in. */
export type NetworkTargets = Fields extends infer Each
  ? Each extends { channels?: number | undefined }
    ? Omit<Each, 'channels'> & { channels: number }
    : Each
  : never;
