import { normalCdf, normalDensity } from '../numerics/specialFunctions.ts';
import type { Perceptron } from '../problem/population.ts';
import { labelNoise } from './labelNoise.ts';

/** What a label ±1 tells of the field it was made from. */
export interface LabelLikelihood {
  /** Z = P(y | ω) for a pre-label u ~ N(ω, V). */
  probability: number;
  /** g = ∂ log Z/∂ω */
  pull: number;
  /** ∂g/∂ω ≤ 0 */
  slope: number;
}

/** Writes the likelihood of a label ±1 at the mean ω of its pre-label to `out`. */
export type LabelChannel = (label: number, mean: number, out: LabelLikelihood) => void;

/**
 * The label channel of a classifying perceptron for pre-labels of variance V (the channel
 * functions Z_out and g_out of Barbier et al. 2019, arXiv:1708.03395, eqs. 9 and 22). Sign and
 * logit labels are alike: Z = p + (1−2p) Σ_i w_i Φ(yω/√(V + ν_i)), flips of probability p.
 *
 * @throws RangeError for real labels.
 */
export function labelChannel(population: Perceptron, variance: number): LabelChannel {
  const { output, flips } = population;
  if (output === 'linear') throw new RangeError('real labels have no channel of classes');
  const noises = labelNoise(population).map((noise) => ({
    weight: noise.weight,
    deviation: Math.sqrt(variance + noise.variance),
  }));
  const [only] = noises;
  // One sharp component alone may be impossible to double precision: no sums over it.
  if (noises.length === 1 && only !== undefined && flips === 0) {
    return (label, mean, out) => {
      signLikelihood(label, mean, only.deviation, out);
    };
  }
  return (label, mean, out) => {
    let [total, first, second] = [flips, 0, 0];
    for (const { weight, deviation } of noises) {
      const x = (label * mean) / deviation;
      const share = (1 - 2 * flips) * weight;
      const density = (share * normalDensity(x)) / deviation;
      total += share * normalCdf(x);
      first += density;
      second -= (density * x) / deviation;
    }
    out.probability = total;
    out.pull = (label * first) / total;
    out.slope = second / total - out.pull * out.pull;
  };
}

function signLikelihood(
  label: number,
  mean: number,
  deviation: number,
  out: LabelLikelihood,
): void {
  const x = (label * mean) / deviation;
  const excess = hazardExcess(x);
  const hazard = excess - x;
  out.probability = normalCdf(x);
  out.pull = (label * hazard) / deviation;
  out.slope = (-hazard * excess) / (deviation * deviation);
}

/** Below this, φ/Φ is a continued fraction; above, both are far from underflow. */
const FRACTION_BELOW = -5;

/** At x = −5, the slowest, 40 terms leave a relative error below 1e−16. */
const FRACTION_TERMS = 40;

/**
 * φ(x)/Φ(x) + x, which decays like −1/x to the left, without cancellation there: Laplace's
 * continued fraction 1/(t + 2/(t + 3/(t + …))), t = −x (Abramowitz & Stegun 26.2.14).
 */
function hazardExcess(x: number): number {
  if (x > FRACTION_BELOW) return normalDensity(x) / normalCdf(x) + x;
  let tail = 0;
  for (let k = FRACTION_TERMS; k >= 1; k--) tail = k / (-x + tail);
  return tail;
}
