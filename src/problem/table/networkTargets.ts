import { z } from 'zod';
import { nameSchema } from '../name.ts';

/** The learner that a network is taught by; it must come earlier. */
const from = nameSchema;

/** λ, what multiplies the term of the features. */
const weight = z.number().gt(0).default(1);

/** Channels that linear filters turn features into; default: one for each class. */
const channels = z.int().min(1).optional();

/**
 * Knowledge distillation (Hinton et al. 2015): (1−χ) CE(y, softmax(f)) +
 * χ CE(softmax(z/T), softmax(f/T)), of a teacher of any kind.
 */
const logitsSchema = z.strictObject({
  method: z.literal('logits').optional().default('logits'),
  from,
  /** χ, the weight of the teacher against the label. */
  mixing: z.number().min(0).max(1).default(1),
  /** T, the temperature of both. */
  temperature: z.number().gt(0).default(1),
  /** `hinton` multiplies the teacher's term by T². */
  scale: z.enum(['none', 'hinton']).default('none'),
});

/** CE + (λ/2) mean (t − f)² of the teacher's features t and a linear map f of the student's (FitNets). */
const fitnetsSchema = z.strictObject({ method: z.literal('fitnets'), from, weight });

/** CE + (λ/2) mean [log v + (t − f)²/v] with a learnt variance v for each feature (VID). */
const vidSchema = z.strictObject({ method: z.literal('vid'), from, weight });

/**
 * Redundant information distillation (2411.07483): rounds of two phases. In the first a filter f_t of
 * the teacher's features and a linear head go down CE(head(f_t(T)), Y) + mean (f_s − f_t)²/v, the
 * second term not in the first round; in the second the student and its filter f_s go down
 * λ₁ CE + λ mean [v² + (f_s − f_t)²/v].
 */
const ridSchema = z.strictObject({
  method: z.literal('rid'),
  from,
  weight,
  /** λ₁, what multiplies the student's cross-entropy to the labels. */
  labelWeight: z.number().gt(0).default(1),
  channels,
  rounds: z.int().min(1).default(10),
  /** The share of the steps of a round that its first phase has. */
  share: z.number().gt(0).lt(1).default(0.25),
});

/**
 * CE − λ [I(Y;F) + I(Y;S) − I(Y;F,S)] with F and S linear filters of the teacher's and the student's
 * features, learnt with the student, and information as if channels were normal.
 */
const certificateSchema = z.strictObject({
  method: z.literal('certificate'),
  from,
  weight,
  channels,
});

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
