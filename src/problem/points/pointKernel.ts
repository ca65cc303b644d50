import { z } from 'zod';

/**
 * k(x, x') of inputs that are divided by √N, the first ηN of them for a capacity η. With that scale
 * two samples of independent inputs of variance 1 are at a distance of about √2.
 */
export const pointKernelSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('gaussian'),
      width: z.number().gt(0).default(1).describe('w, the distance over which predictions vary.'),
    })
    .describe('k(x, x′) = exp(−‖x−x′‖²/(2w²)).'),
  z
    .strictObject({
      kind: z.literal('polynomial'),
      degree: z.int().min(1).default(2).describe('d, its degree.'),
      offset: z.number().min(0).default(1).describe('c, which gives lower degrees their weight.'),
    })
    .describe('k(x, x′) = (x·x′ + c)^d; d = 1 and c = 0 is linear regression without a bias.'),
]);

/** A kernel, with every default written in. */
export type PointKernel = z.output<typeof pointKernelSchema>;
