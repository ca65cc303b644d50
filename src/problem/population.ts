import { z } from 'zod';
import { covarianceSchema } from './covariance.ts';
import { unitActivations } from './unitActivation.ts';

const flipsSchema = z
  .number()
  .min(0)
  .lt(0.5)
  .default(0)
  .describe(
    'Probability that a label is the opposite of what its input asks for, on fresh samples too.',
  );

/**
 * Two Gaussian clouds `x = s v/√N + √Δ z` with label s = ±1, P(s=+1) = ρ, ‖v‖² = N
 * (Mignacco et al. 2006.06560; Saglietti & Zdeborová 2012.00194, eq. 1).
 */
export const mixtureSchema = z
  .strictObject({
    kind: z.literal('mixture'),
    rho: z.number().gt(0).lt(1).default(0.5).describe('ρ, the share of the label +1.'),
    delta: z.number().gt(0).default(1).describe('Δ, the variance of the clouds.'),
    flips: flipsSchema,
  })
  .describe('Two Gaussian clouds x = s v/√N + √Δ z with label s = ±1, P(s=+1) = ρ, ‖v‖² = N.');

/**
 * Gaussian inputs labelled by a hidden weight vector, u = w*·x/√N with ‖w*‖² = N: `sign`
 * sign(u + √noise ξ) (Gardner & Derrida 1989), `logit` ±1 with P(y = 1) = σ(βu), `linear` the real
 * number u + √noise ξ. Inputs that are not isotropic are the Gaussian covariate model (Loureiro et al.
 * 2021, arXiv:2102.08127); w* then has the length at which u has variance 1.
 */
export const perceptronSchema = z
  .strictObject({
    kind: z.literal('perceptron'),
    output: z
      .enum(['sign', 'linear', 'logit'])
      .default('sign')
      .describe('How a label is made from the pre-label u.'),
    noise: z
      .number()
      .min(0)
      .default(0)
      .describe(
        'Variance of the noise that is added to the pre-label; `logit` has its own randomness.',
      ),
    beta: z
      .number()
      .gt(0)
      .optional()
      .describe('β, how steep P(y = 1) = σ(βu) is; `logit` only, 1 where left out.'),
    flips: flipsSchema,
    weights: z
      .enum(['spherical', 'binary'])
      .default('spherical')
      .describe(
        'The prior of w*: uniform on the sphere, or ±1. Only Bayes-optimal learners can use it.',
      ),
    covariance: covarianceSchema
      .optional()
      .describe('The variances of the inputs; default: all are 1.'),
  })
  .describe('Gaussian inputs labelled by a hidden weight vector, u = w*·x/√N with ‖w*‖² = N.');

/**
 * Gaussian inputs labelled by a soft committee of K hidden units, Σ_k g(u_k) with u_k = w*_k·x/√N
 * (Saad & Solla 1995): the w*_k have squared length N and are orthogonal to each other.
 */
export const committeeSchema = z
  .strictObject({
    kind: z.literal('committee'),
    hidden: z.int().min(1).describe('K, the number of hidden units.'),
    activation: z.enum(unitActivations).describe('g of every unit.'),
    output: z
      .enum(['linear', 'sign'])
      .default('linear')
      .describe("The label: the sum of the units' outputs with its noise, or the sign of that."),
    noise: z.number().min(0).default(0).describe('Variance of the noise that is added to the sum.'),
    flips: flipsSchema,
    weights: z
      .enum(['spherical', 'binary'])
      .default('spherical')
      .describe(
        'The prior of the w*_k: uniform on the sphere, or ±1. Only Bayes-optimal learners can use it.',
      ),
  })
  .describe('Gaussian inputs labelled by a soft committee Σ_k g(w*_k·x/√N) of orthogonal w*_k.');

/** The law that samples and labels are drawn from. */
export const populationSchema = z.discriminatedUnion('kind', [
  mixtureSchema,
  perceptronSchema,
  committeeSchema,
]);

/** The Gaussian mixture; see `mixtureSchema`. */
export type Mixture = z.output<typeof mixtureSchema>;

/** The perceptron; see `perceptronSchema`. */
export type Perceptron = z.output<typeof perceptronSchema>;

/** The committee; see `committeeSchema`. */
export type Committee = z.output<typeof committeeSchema>;

/** A population whose labels depend on one direction of the inputs. */
export type SingleIndexPopulation = Mixture | Perceptron;

/** Any population, with every default written in. */
export type Population = z.output<typeof populationSchema>;
