import { z } from 'zod';
import { learnerShape } from '../learnerShape.ts';
import { nameSchema } from '../name.ts';
import { pointKernelSchema } from './pointKernel.ts';
import { pointTargetsSchema } from './pointTargets.ts';

/**
 * Kernel ridge regression of labels or targets, Σ_μ ½(t_μ − f(x_μ))² + (λ/2)‖f‖² with the norm of the
 * kernel; its field f predicts the label. Simulation only.
 */
export const kernelRidgeSchema = z
  .strictObject({
    kind: z.literal('kernel-ridge'),
    ...learnerShape,
    kernel: pointKernelSchema.describe('k(x, x′).'),
    l2: z.number().min(0).describe('λ, against the sum of the losses.'),
    on: z
      .array(nameSchema)
      .min(1)
      .optional()
      .describe('The parts of the sample that it trains on; default: all of them.'),
    memory: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('c, the share of the labels it was trained on that it remembers.'),
    targets: pointTargetsSchema
      .optional()
      .describe('Without targets it learns from the labels alone.'),
  })
  .describe(
    'Kernel ridge regression of labels or targets, Σ_μ ½(t_μ − f(x_μ))² + (λ/2)‖f‖²; simulation only.',
  );
