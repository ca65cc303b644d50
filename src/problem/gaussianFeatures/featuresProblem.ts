import { z } from 'zod';

/** One feature of the teacher, T_i = g_i Y + h_i G + √ν_i n_i; Y, G and all n_i are standard normal. */
const gaussianFeatureSchema = z.strictObject({
  task: z.number().default(0).describe('g, what it shows of the task Y.'),
  nuisance: z
    .number()
    .default(0)
    .describe('h, what it shows of the nuisance G, which all features share.'),
  noise: z.number().min(0).default(0).describe('ν, the variance of noise of its own.'),
});

/**
 * Gaussian features of a teacher that knows a nuisance beside the task, and a student that is drawn to
 * them: nothing is trained, and what the student tells of the task is compared with what it tells of
 * its teacher (Dissanayake et al. 2024, arXiv:2411.07483). All that it knows it has from the teacher. N is the number of samples that a trial estimates covariances from; theory is the limit
 * N → ∞, the exact covariance.
 */
export const featuresProblemSchema = z
  .strictObject({
    protocol: z.literal('features'),
    teacher: z
      .strictObject({
        features: z
          .array(gaussianFeatureSchema)
          .min(2)
          .describe('T; of features behind the second the student sees nothing.'),
      })
      .describe('What the teacher sees.'),
    student: z
      .strictObject({
        angle: z
          .number()
          .describe('a, in degrees: at 0 it sees the first feature, at 90 the second.'),
        noise: z
          .number()
          .gt(0)
          .describe(
            'ν, the variance of its noise; without noise it would tell infinitely much of its teacher.',
          ),
      })
      .describe('S = cos(a) T₁ + sin(a) T₂ + √ν z with a standard normal z.'),
  })
  .describe(
    'Gaussian features of a teacher, T_i = g_i Y + h_i G + √ν_i n_i, and a student drawn to them.',
  );

/** A problem of Gaussian features with every default written in; see [the format](../../../docs/format.md). */
export type FeaturesProblem = z.output<typeof featuresProblemSchema>;

/** A feature of a teacher. */
export type GaussianFeature = z.output<typeof gaussianFeatureSchema>;

/** The name under which the student answers; of the teacher nothing is measured alone. */
export const studentName = 'student';
