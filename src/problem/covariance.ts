import { z } from 'zod';
import { logarithm, power } from './power.ts';

/**
 * Variances s(t) ∝ max(t, cutoff)^−exponent of the inputs at the quantiles 0 < t < 1, of mean 1.
 * The cutoff keeps the largest one finite, so that the limit N → ∞ exists for every exponent.
 */
const powerLawSchema = z
  .strictObject({
    kind: z.literal('power-law'),
    exponent: z.number().min(0).max(10).describe('How fast variances fall along the spectrum.'),
    cutoff: z
      .number()
      .min(1e-4)
      .max(1)
      .default(0.01)
      .describe('The share of the inputs that have the largest variance.'),
  })
  .describe('Variances ∝ max(t, cutoff)^−exponent at the quantiles 0 < t < 1, of mean 1.');

const twoBlockSchema = z
  .strictObject({
    kind: z.literal('two-block'),
    share: z.number().gt(0).lt(1).describe('The share of the inputs in the first block.'),
    ratio: z.number().gt(0).describe('The variance of the first block over that of the second.'),
  })
  .describe('A share of the inputs has `ratio` times the variance of the others; the mean is 1.');

const spectrumSchema = z
  .strictObject({
    kind: z.literal('spectrum'),
    values: z
      .array(
        z.strictObject({
          share: z.number().gt(0).max(1).describe('Share of the inputs.'),
          variance: z.number().gt(0).describe('Their variance.'),
        }),
      )
      .min(1)
      .describe('Shares sum to 1.'),
  })
  .describe('Variances as they are given, with the share of the inputs that has each.');

/**
 * The variances of independent Gaussian inputs. Every leading ηN of the inputs have the same
 * spectrum as all of them, and the hidden weights are of equal size in all coordinates.
 */
export const covarianceSchema = z.discriminatedUnion('kind', [
  powerLawSchema,
  twoBlockSchema,
  spectrumSchema,
]);

/** Any spectrum of the inputs, with every default written in. */
export type Covariance = z.output<typeof covarianceSchema>;

type PowerLaw = Extract<Covariance, { kind: 'power-law' }>;

/** The inputs of one variance, and their share. */
export interface VarianceLevel {
  share: number;
  variance: number;
}

/** The levels of a spectrum that has finitely many of them. */
export function varianceLevels(covariance: Exclude<Covariance, PowerLaw>): VarianceLevel[] {
  if (covariance.kind === 'spectrum') return covariance.values;
  const { share, ratio } = covariance;
  const second = 1 / (share * ratio + 1 - share);
  return [
    { share, variance: ratio * second },
    { share: 1 - share, variance: second },
  ];
}

/** The variance of the inputs at the quantile 0 < t < 1 of their order in the spectrum. */
export function varianceAt(covariance: Covariance, t: number): number {
  if (covariance.kind === 'power-law') {
    const { exponent, cutoff } = covariance;
    return power(Math.max(t, cutoff), -exponent) / meanPower(covariance);
  }
  const levels = varianceLevels(covariance);
  let end = 0;
  for (const { share, variance } of levels) {
    end += share;
    if (t < end) return variance;
  }
  return (levels.at(-1) as VarianceLevel).variance;
}

/** The largest variance of an input. */
export function largestVariance(covariance: Covariance): number {
  if (covariance.kind === 'power-law') return varianceAt(covariance, 0);
  return Math.max(...varianceLevels(covariance).map(({ variance }) => variance));
}

/** The mean variance of the inputs. */
export function meanVariance(covariance: Covariance): number {
  if (covariance.kind === 'power-law') return 1;
  return varianceLevels(covariance).reduce((sum, { share, variance }) => sum + share * variance, 0);
}

/** ∫₀¹ max(t, c)^−a dt = c^(1−a) + (1 − c^(1−a))/(1−a). */
function meanPower({ exponent, cutoff }: PowerLaw): number {
  const left = 1 - exponent;
  const atCutoff = power(cutoff, left);
  const depth = -logarithm(cutoff);
  const y = left * depth;
  // Near exponent 1 the quotient would be one of rounding errors: its series in y instead.
  const tail = Math.abs(y) < 1e-4 ? depth * (1 - y / 2 + (y * y) / 6) : (1 - atCutoff) / left;
  return atCutoff + tail;
}
