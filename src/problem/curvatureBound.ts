import { largestVariance } from './covariance.ts';
import { wholeSample } from './dataPart.ts';
import { activationMoments } from './features.ts';
import type { Features } from './features.ts';
import type { Population } from './population.ts';
import type { ProblemFields } from './problem.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** The largest curvature of a finite sample scatters about its limit, by some 10% at N = 50. */
const finiteSizeSlack = 1.1;

/**
 * max_h D''(h) of the learner's data term on a part with or without labels: of σ'(h) ≤ ¼ and
 * σ'(h/T)/T for the sigmoids; of 1 for a square, and for two squared hinges whose weights sum to 1.
 */
function lossCurvature({ loss, targets }: TrainedFields, labels: boolean): number {
  if (loss === 'square') return 1;
  const onLabel = loss === 'logistic' ? 1 / 4 : 1;
  if (targets === undefined) return onLabel;
  const mixing = labels ? targets.mixing : 1;
  const { temperature, scale, hard } = targets;
  const soft = scale === 'hinton' ? mixing : mixing / (temperature * temperature);
  return (1 - mixing) * onLabel + (hard ? mixing * onLabel : soft / 4);
}

/**
 * The largest eigenvalue θ of the Gram matrix of the two columns that carry structure: the inputs
 * along the signal, squared length α(Δ + ηs²) with s² the signal's power, and the bias column,
 * squared length α, with inner product α s√η E[label]. Without a bias only the first is there.
 */
function structuredEigenvalue(
  learner: TrainedFields,
  bias: boolean,
  population: Population,
  alpha: number,
): number {
  const isMixture = population.kind === 'mixture';
  const signal = isMixture ? population.delta + learner.capacity : 1;
  if (!bias) return alpha * signal;
  const inner = isMixture ? Math.sqrt(learner.capacity) * (2 * population.rho - 1) : 0;
  // No Math.hypot or power: engines differ in their last bit, and the step reaches the simulation.
  const split = Math.sqrt((signal - 1) * (signal - 1) + 4 * inner * inner);
  return (alpha * (signal + 1 + split)) / 2;
}

/**
 * A bound on the limit of ‖A‖², A = [Φ, 1]/√p for features Φ = κ₁ X Fᵀ/√N + κ⋆ Z, from the
 * norms of X, F and a matrix Z of independent entries. Where φ is not odd, the squared length of a
 * sample adds one direction that all its features share, of length at most κ⋆√α; a bias adds the
 * column of ones.
 */
function featureCurvature({ count, activation }: Features, bias: boolean, alpha: number): number {
  const { linear, rest } = activationMoments(activation);
  const root = Math.sqrt(alpha);
  const inputs = linear * (root + 1) * (Math.sqrt(count) + 1);
  const shared = activation === 'relu' ? root : 0;
  const others = Math.sqrt(rest) * (root + Math.sqrt(count) + shared);
  const norm = (inputs + others) / Math.sqrt(count);
  return norm * norm + (bias ? alpha / count : 0);
}

/**
 * The limit N → ∞ of ‖A‖², A = [X_η, 1]/√N with the inputs a learner of capacity η may use and,
 * if it has a bias, the column of ones: the curvature of ½‖A u‖² in the coordinates u = (w, √N b).
 *
 * A Aᵀ is a Wishart matrix (Δ/N) Z Zᵀ plus an independent perturbation of rank two with largest
 * eigenvalue θ. Its largest eigenvalue is G⁻¹(1/θ) = θ + ηΔθ/(θ − αΔ), G the Stieltjes transform
 * of the Wishart spectrum, once θ exceeds αΔ + Δ√(αη); below, it stays at the spectrum's edge
 * Δ(√α + √η)² (Benaych-Georges & Nadakuditi 2011, theorem 2.1). For a perceptron with covariance,
 * and for features, it is an upper bound.
 */
export function designCurvature(
  learner: TrainedFields,
  bias: boolean,
  population: Population,
  alpha: number,
): number {
  const { capacity, features } = learner;
  if (features !== undefined) return featureCurvature(features, bias, alpha);
  const delta = population.kind === 'mixture' ? population.delta : 1;
  const theta = structuredEigenvalue(learner, bias, population, alpha);
  const isotropic =
    theta > delta * (alpha + Math.sqrt(alpha * capacity))
      ? theta + (capacity * delta * theta) / (theta - alpha * delta)
      : delta * (alpha + capacity + 2 * Math.sqrt(alpha * capacity));
  return stretch(population, bias) * isotropic;
}

/** By how much unequal variances can at most stretch [X_η, 1], whose column of ones stays. */
function stretch(population: Population, bias: boolean): number {
  if (population.kind !== 'perceptron' || population.covariance === undefined) return 1;
  const largest = largestVariance(population.covariance);
  return bias ? Math.max(1, largest) : largest;
}

/** max g'² of a unit's activation. */
const steepestSlope: Readonly<Record<TrainedFields['activation'], number>> = {
  erf: 2 / Math.PI,
  relu: 1,
  linear: 1,
};

/**
 * An upper bound on the curvature of a learner's objective in the coordinates (w, √N b): the data
 * term's on the part where it is largest, times that of the design of its share of the samples, with
 * 10% for finite size, plus λ. Its inverse is a safe step of gradient descent, which is stable up to
 * twice that. For K hidden units the design's is at most K max g'² times as large; what residuals
 * times g'' add to the curvature of a committee, large where it fits badly, is not part of it.
 */
export function curvatureBound(
  learner: TrainedFields,
  bias: boolean,
  { population, alpha, data }: Pick<ProblemFields, 'population' | 'alpha' | 'data'>,
): number {
  const parts = (data ?? [wholeSample]).filter(({ name }) => learner.on?.includes(name) ?? true);
  const share = parts.reduce((sum, part) => sum + part.share, 0);
  const loss = Math.max(...parts.map(({ labels }) => lossCurvature(learner, labels)));
  const design = designCurvature(learner, bias, population, share * alpha);
  const units = learner.hidden * steepestSlope[learner.activation];
  return finiteSizeSlack * loss * units * design + learner.l2;
}
