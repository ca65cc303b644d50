import { z } from 'zod';
import { correctionSchema } from '../correction.ts';
import type { Correction } from '../correction.ts';
import { crossFitSchema } from '../crossFit.ts';
import { nameSchema } from '../name.ts';
import { forestSchema } from '../points/forestLearner.ts';
import { pointKernelSchema } from '../points/pointKernel.ts';
import { tableNetworkSchema } from './tableNetwork.ts';
import type { TableNetwork, TableNetworkFields } from './tableNetwork.ts';

/**
 * Targets from an earlier learner with probabilities p̂ of the classes and logits z. Outputs that are
 * logits or probabilities are drawn to log p̂ or p̂; the cross-entropy is
 * (1−χ) CE(y, softmax(f)) + χ CE(softmax(z/T), softmax(f/T)).
 */
const tableTargetsSchema = z.strictObject({
  from: nameSchema.describe(
    'The learner whose probabilities are the target; it must come earlier.',
  ),
  mixing: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe(
      'χ, the weight of the target against the label; 1 for outputs that are logits with square loss.',
    ),
  temperature: z
    .number()
    .gt(0)
    .default(1)
    .describe('T, the temperature of both learners; without effect but on the cross-entropy.'),
  scale: z
    .enum(['none', 'hinton'])
    .default('none')
    .describe('`hinton` multiplies the distillation term of the cross-entropy by T².'),
  crossFit: crossFitSchema
    .optional()
    .describe('Targets from copies of the source that were not trained on the row in question.'),
  correction: correctionSchema
    .optional()
    .describe("What the labels say beyond the source's probabilities, added to the targets."),
});

const common = {
  name: nameSchema.describe('What paths and targets call it.'),
  targets: tableTargetsSchema
    .optional()
    .describe('Without targets a learner learns from the labels alone.'),
};

const outputs = z
  .enum(['logit', 'probability'])
  .optional()
  .describe(
    'What outputs stand for with square loss: log-probabilities up to a constant, or probabilities. Default: logits for targets (2104.09732, §4), else probabilities, since labels have no logits.',
  );

const { trees, depth, features, leaf, bootstrap } = forestSchema.shape;

/** How a forest grows, on tables as elsewhere. */
const growth = { trees, depth, features, leaf, bootstrap };

/** A random forest for regression of all outputs, on the squared distance; see `forest`. */
export const tableForestSchema = z
  .strictObject({
    kind: z.literal('forest'),
    ...common,
    outputs,
    ...growth,
  })
  .describe('A random forest for regression of all outputs, on the squared distance.');

/** Kernel ridge regression of all outputs, on the squared distance; see `kernelRidge`. */
export const tableKernelRidgeSchema = z
  .strictObject({
    kind: z.literal('kernel-ridge'),
    ...common,
    outputs,
    kernel: pointKernelSchema.describe('k(x, x′).'),
    l2: z
      .number()
      .gt(0)
      .describe("λ of Σ_μ ½‖t_μ − f(x_μ)‖² + (λ/2)‖f‖², the norm being the kernel's."),
  })
  .describe('Kernel ridge regression of all outputs.');

/**
 * Softmax regression f_j = w_j·x/√N + b_j, the minimum of Σ_μ ℓ(f_μ) + (λ/2) Σ_j ‖w_j‖²; biases are
 * free.
 */
export const tableSoftmaxSchema = z
  .strictObject({
    kind: z.literal('softmax'),
    ...common,
    loss: z
      .enum(['cross-entropy', 'square'])
      .default('cross-entropy')
      .describe('ℓ: the cross-entropy, or the squared distance of outputs to targets.'),
    outputs,
    l2: z
      .number()
      .gt(0)
      .describe('λ, against the sum of the losses; above 0, as rows may be separable.'),
  })
  .describe('Softmax regression f_j = w_j·x/√N + b_j.');

/** Any learner of a table. */
export const tableLearnerSchema = z.discriminatedUnion('kind', [
  tableForestSchema,
  tableKernelRidgeSchema,
  tableSoftmaxSchema,
  tableNetworkSchema,
]);

/** Any learner of a table as a file states it. */
export type AnyTableLearnerFields = z.output<typeof tableLearnerSchema>;

/** A learner of a table, as a file states it, that is drawn to targets of its outputs. */
export type TableLearnerFields = Exclude<AnyTableLearnerFields, TableNetworkFields>;

type TargetFields = z.output<typeof tableTargetsSchema>;

/** Targets with every default written in; a correction that corrects nothing is absent. */
export type TableTargets = Omit<TargetFields, 'correction'> & { correction?: Correction };

/** A learner without what depends on other fields. */
type Settled<T> = T extends TableLearnerFields
  ? Omit<T, 'targets' | 'outputs'> & {
      outputs: 'logit' | 'probability';
      targets?: TableTargets;
    }
  : never;

/** A learner of a table that is drawn to targets of its outputs, with every default written in. */
export type TableLearner = Settled<TableLearnerFields>;

/** Any learner of a table, with every default written in. */
export type AnyTableLearner = TableLearner | TableNetwork;
