import { gaussLegendre } from '../../numerics/gaussLegendre.ts';
import { normalDensity } from '../../numerics/specialFunctions.ts';
import { labelNoise } from '../../observables/labelNoise.ts';
import type { Mixture, Perceptron, SingleIndexPopulation } from '../../problem/population.ts';

/**
 * A part of the law of margins. For weights w = c e + r, with e the unit vector of the signal on
 * the inputs used and r orthogonal to it, ‖r‖² = N, and for the bias √Δ b, the margin is
 * y h/√Δ = c μ + b y + √(1 + c² ν) z with z standard normal.
 */
export interface MarginComponent {
  weight: number;
  /** μ */
  mean: number;
  /** ν */
  variance: number;
  /** y, how the bias enters. */
  side: 1 | -1;
}

/** |L| beyond this has probability below 1e−18. */
const reach = 9;

/** Nodes of one piece of the half-line, whose pieces shrink by `grading` towards 0. */
const nodes = 24;
const grading = 8;

/** Pieces end at 9 · 8⁻¹² = 1e−10: noise below its square cannot be told from none. */
const mostPieces = 12;

/** The law of margins of a population for a learner that uses a share η of the inputs. */
export function marginLaw(population: SingleIndexPopulation, capacity: number): MarginComponent[] {
  const clean =
    population.kind === 'mixture'
      ? mixtureLaw(population, capacity)
      : perceptronLaw(population, capacity);
  const { flips } = population;
  if (flips === 0) return clean;
  return clean.flatMap(({ weight, mean, variance, side }) => [
    { weight: (1 - flips) * weight, mean, variance, side },
    {
      weight: flips * weight,
      mean: -mean,
      variance,
      side: side === 1 ? (-1 as const) : (1 as const),
    },
  ]);
}

function mixtureLaw({ rho, delta }: Mixture, capacity: number): MarginComponent[] {
  const mean = Math.sqrt(capacity / delta);
  return [
    { weight: rho, mean, variance: 1, side: 1 },
    { weight: 1 - rho, mean, variance: 1, side: -1 },
  ];
}

/**
 * The label is the sign of L, u with its noise scaled to unit variance, whose correlation with the
 * learner's part of u is r = √(η/(1+ν)): given |L| the signal's contribution to the margin is
 * normal with mean r|L| and variance 1 − r². Both labels are equally likely.
 */
function perceptronLaw(population: Perceptron, capacity: number): MarginComponent[] {
  return labelNoise(population).flatMap(({ weight: share, variance: noise }) => {
    const correlation = Math.sqrt(capacity / (1 + noise));
    const variance = (1 - capacity + noise) / (1 + noise);
    return halfNormal(Math.sqrt(variance)).flatMap(({ x, weight }) => {
      const component = { mean: correlation * x, variance, weight: 0.5 * share * weight };
      return [
        { ...component, side: 1 as const },
        { ...component, side: -1 as const },
      ];
    });
  });
}

/** A rule for the law of |L|, L standard normal, that resolves features near 0 of a given width. */
function halfNormal(width: number): { x: number; weight: number }[] {
  const { nodes: at, weights } = gaussLegendre(nodes);
  const wanted = Math.ceil(Math.log(reach / width) / Math.log(grading));
  const pieces = Math.min(Math.max(wanted, 1), mostPieces);
  return Array.from({ length: pieces }, (_, piece) => {
    const high = reach * grading ** -piece;
    const low = piece === pieces - 1 ? 0 : high / grading;
    return Array.from(at, (node, i) => {
      const x = low + 0.5 * (high - low) * (1 + node);
      return { x, weight: (high - low) * (weights[i] as number) * normalDensity(x) };
    });
  }).flat();
}
