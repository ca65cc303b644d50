import { z } from 'zod';

/**
 * k(x, x') of inputs that are divided by √N, the first ηN of them for a capacity η. With that scale
 * two samples of independent inputs of variance 1 are at a distance of about √2.
 */
export const pointKernelSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    /** k(x, x') = exp(−‖x−x'‖²/(2w²)). */
    kind: z.literal('gaussian'),
    /** w, the distance over which predictions vary. */
    width: z.number().gt(0).default(1),
  }),
  z.strictObject({
    /** k(x, x') = (x·x' + c)^d; d = 1 and c = 0 is linear regression without a bias. */
    kind: z.literal('polynomial'),
    /** d */
    degree: z.int().min(1).default(2),
    /** c, which gives lower degrees their weight. */
    offset: z.number().min(0).default(1),
  }),
]);

/** A kernel, with every default written in. */
export type PointKernel = z.output<typeof pointKernelSchema>;
