import { labelChannel } from '../../observables/labelChannel.ts';
import type { LabelChannel, LabelLikelihood } from '../../observables/labelChannel.ts';
import { labelNoise } from '../../observables/labelNoise.ts';
import type { Perceptron } from '../../problem/population.ts';

/** What one sample tells, on average, to one who knows the pre-label up to the variance V. */
export interface ChannelAverages {
  /** I(q, V) = E Σ_y (∂_ω Z)²/Z over ω ~ N(0, q), with V the variance left; 2 Ψ'(q). */
  information: (overlap: number, variance: number) => number;
  /** Ψ(q, V) = E Σ_y Z log Z, an integral over y for real labels. */
  freeEntropy: (overlap: number, variance: number) => number;
  /** Ψ of weights known exactly, if they may be: if a pre-label has a sharp law of labels; else null. */
  freeEntropyWhenKnown: number | null;
}

/**
 * The averages of a perceptron's output (Barbier et al. 2019, arXiv:1708.03395, eq. 9: I = 2Ψ').
 * `fineness` multiplies the density of the quadrature's nodes; at 1 its error is about 1e−15.
 */
export function channelAverages(population: Perceptron, fineness: number): ChannelAverages {
  const { output, noise, flips } = population;
  if (output === 'linear') return linearAverages(noise);
  const at: LabelLikelihood = { probability: 0, pull: 0, slope: 0 };
  const probability = (channel: LabelChannel, label: number, mean: number) => {
    channel(label, mean, at);
    return at.probability;
  };
  // Where the label is sure but for flips. Less that, the integrand decays.
  const sure = negativeEntropy(flips, 1 - flips);
  return {
    information: (overlap, variance) =>
      labelAverage(population, overlap, variance, fineness, (channel, mean) => {
        channel(1, mean, at);
        // Both labels contribute alike.
        return 2 * at.probability * at.pull * at.pull;
      }),
    freeEntropy: (overlap, variance) =>
      sure +
      labelAverage(population, overlap, variance, fineness, (channel, mean) => {
        const up = probability(channel, 1, mean);
        return negativeEntropy(up, probability(channel, -1, mean)) - sure;
      }),
    freeEntropyWhenKnown: output === 'sign' && noise === 0 ? sure : null,
  };
}

/** Real labels y ~ N(ω, V + ν). */
function linearAverages(noise: number): ChannelAverages {
  return {
    information: (_, variance) => 1 / (variance + noise),
    freeEntropy: (_, variance) => -0.5 * Math.log(2 * Math.PI * Math.E * (variance + noise)),
    freeEntropyWhenKnown: noise === 0 ? Number.POSITIVE_INFINITY : null,
  };
}

/** Σ p log p of two probabilities, both given since neither is 1 minus the other to all digits. */
function negativeEntropy(p: number, q: number): number {
  return (p > 0 ? p * Math.log(p) : 0) + (q > 0 ? q * Math.log(q) : 0);
}

/** Beyond this many standard deviations a normal density is below 1e−19. */
const reach = 9.25;

/**
 * E f over ω ~ N(0, q), for f that decays like a normal density beyond the widest noise. The
 * trapezoidal rule converges geometrically: with κ² = q/s² its factors grow like e^{(1+2κ²)τ²/2}
 * at imaginary part τ (Trefethen & Weideman 2014, §5), s the scale on which labels change.
 */
function labelAverage(
  population: Perceptron,
  overlap: number,
  variance: number,
  fineness: number,
  f: (channel: LabelChannel, mean: number) => number,
): number {
  const channel = labelChannel(population, variance);
  const noises = labelNoise(population).map((noise) => noise.variance);
  const widest = Math.sqrt(variance + Math.max(...noises));
  const scale = Math.sqrt(variance + channelWidth(population));
  const spread = Math.sqrt(overlap);
  const end = reach * Math.min(1, widest / spread);
  const kappa = spread / scale;
  const steps = Math.ceil((end * fineness * Math.sqrt(1 + 2 * kappa * kappa)) / spacing);
  const step = end / steps;
  let total = 0;
  for (let i = -steps; i <= steps; i++) {
    const xi = i * step;
    total += Math.exp(-0.5 * xi * xi) * f(channel, spread * xi);
  }
  return (total * step) / Math.sqrt(2 * Math.PI);
}

/** In units of the scale on which the integrand changes. */
const spacing = 0.3;

/** Variance of the noise as far as it smooths the label's law; σ(βu) has poles at iπ/β. */
export function channelWidth({ output, noise, beta = 1 }: Perceptron): number {
  return output === 'logit' ? 1 / (beta * beta) : noise;
}
