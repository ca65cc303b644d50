import { z } from 'zod';

/**
 * Two Gaussian clouds `x = s v/√N + √Δ z` with label s = ±1, P(s=+1) = ρ, ‖v‖² = N
 * (Mignacco et al. 2006.06560; Saglietti & Zdeborová 2012.00194, eq. 1).
 */
export const mixtureSchema = z.strictObject({
  kind: z.literal('mixture'),
  /** ρ, the share of the label +1. */
  rho: z.number().gt(0).lt(1).default(0.5),
  /** Δ, the variance of the clouds. */
  delta: z.number().gt(0).default(1),
});

/**
 * Gaussian inputs labelled by a hidden weight vector: u = w*·x/√N with ‖w*‖² = N and
 * label sign(u + √noise ξ) (Gardner & Derrida 1989).
 */
export const perceptronSchema = z.strictObject({
  kind: z.literal('perceptron'),
  /** How a label is made from the pre-label u. */
  output: z.enum(['sign']).default('sign'),
  /** Variance of the noise that is added to the pre-label. */
  noise: z.number().min(0).default(0),
});

/** The law that samples and labels are drawn from. */
export const populationSchema = z.discriminatedUnion('kind', [mixtureSchema, perceptronSchema]);

/** The Gaussian mixture; see `mixtureSchema`. */
export type Mixture = z.output<typeof mixtureSchema>;

/** The perceptron; see `perceptronSchema`. */
export type Perceptron = z.output<typeof perceptronSchema>;

/** Any population, with every default written in. */
export type Population = z.output<typeof populationSchema>;
