import { z } from 'zod';

/**
 * Random features: the learner's field is w·φ(F x/√N)/√p + b with p rows of F drawn once, uniform
 * on the sphere ‖F_i‖² = N (Rahimi & Recht 2007; Mei & Montanari 2022).
 */
export const featuresSchema = z.strictObject({
  count: z.number().gt(0).describe('p/N, features per input dimension.'),
  activation: z
    .enum(['erf', 'relu', 'tanh', 'sign'])
    .describe('φ; `relu` stands for max(0, x) less its mean 1/√(2π).'),
});

/** The features of a learner. */
export type Features = z.output<typeof featuresSchema>;

/** The name of an activation. */
export type Activation = Features['activation'];

/** What a feature keeps of its input x ~ N(0, 1): φ(x) = κ₁ x + κ⋆ ξ, ξ uncorrelated with x. */
export interface ActivationMoments {
  /** κ₁ = E[x φ(x)] */
  linear: number;
  /** κ⋆² = E[φ(x)²] − κ₁² */
  rest: number;
}

const momentsOf: Readonly<Record<Activation, ActivationMoments>> = {
  // E[erf²] = (2/π) asin(2/3); no Math.asin: engines differ in its last bit.
  erf: { linear: 2 / Math.sqrt(3 * Math.PI), rest: 0.04014587281915246 },
  relu: { linear: 0.5, rest: 0.25 - 1 / (2 * Math.PI) },
  // By quadrature.
  tanh: { linear: 0.6057055096021588, rest: 0.0274153260354303 },
  sign: { linear: Math.sqrt(2 / Math.PI), rest: 1 - 2 / Math.PI },
};

/** The moments of an activation under a standard normal law (its mean is 0). */
export function activationMoments(activation: Activation): ActivationMoments {
  return momentsOf[activation];
}
