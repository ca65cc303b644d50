import { z } from 'zod';
import { nameSchema } from '../name.ts';
import { pointKernelSchema } from './pointKernel.ts';
import { pointTargetsSchema } from './pointTargets.ts';

/**
 * Kernel ridge regression of labels or targets, Σ_μ ½(t_μ − f(x_μ))² + (λ/2)‖f‖² with the norm of the
 * kernel; its field f predicts the label. Simulation only.
 */
export const kernelRidgeSchema = z.strictObject({
  kind: z.literal('kernel-ridge'),
  name: nameSchema,
  /** η, the share of the inputs that the kernel sees: the first ηN. */
  capacity: z.number().gt(0).max(1).default(1),
  kernel: pointKernelSchema,
  /** λ, against the sum of the losses. */
  l2: z.number().min(0),
  /** The parts of the sample that it trains on; default: all of them. */
  on: z.array(nameSchema).min(1).optional(),
  /** c, the share of the labels it was trained on that it remembers; see `trainedLearnerSchema`. */
  memory: z.number().min(0).max(1).optional(),
  /** Without targets it learns from the labels alone. */
  targets: pointTargetsSchema.optional(),
});
