import { activationMoments } from '../../../problem/features.ts';
import type { Features } from '../../../problem/features.ts';
import type { InputGroup } from './inputGroups.ts';

/**
 * Nodes for the spectrum of FFᵀ/N. The functions of s that are averaged have their nearest pole at
 * s = −κ⋆²/κ₁² ≤ −.07, where these leave an error of 1e−14.
 */
const spectrumNodes = 64;

/**
 * Random features as inputs of a Gaussian covariate model (Gaussian equivalence: Goldt et al. 2022,
 * arXiv:2006.14709; Hu & Lu 2023): in the eigenbasis of FFᵀ/N, whose eigenvalues s follow
 * Marchenko–Pastur's law with ratio ψ = p/N, ω = κ₁²s + κ⋆² and φ² = κ₁²s. Weights are written for
 * h = w·x/√N with N instead of p, so that ridges must be multiplied by ψ.
 */
export function featureGroups({ count, activation }: Features): InputGroup[] {
  const { linear, rest } = activationMoments(activation);
  const square = linear * linear;
  return marchenkoPastur(count).map(({ value, weight }) => {
    return { share: count * weight, variance: square * value + rest, signal: square * value };
  });
}

/** Averages over a spectrum as Σ weight·f(value). */
interface SpectralNode {
  value: number;
  weight: number;
}

/**
 * The eigenvalues of a p × p matrix FFᵀ/N with ratio ψ = p/N: density √((b−s)(s−a))/(2πψs) on
 * (1 ± √ψ)². With s = 1 + ψ + 2√ψ cos θ the sum over equal steps of θ converges geometrically for
 * f(s) − f(0), which takes the pole of 1/s away; all that is left of the mass 1 then stands at 0,
 * the atom of ψ > 1 among it.
 */
export function marchenkoPastur(ratio: number): SpectralNode[] {
  const edge = 2 * Math.sqrt(ratio);
  const bulk = Array.from({ length: spectrumNodes }, (_, i): SpectralNode => {
    const angle = (Math.PI * (i + 0.5)) / spectrumNodes;
    const value = 1 + ratio + edge * Math.cos(angle);
    const height = edge * Math.sin(angle);
    return { value, weight: (height * height) / (2 * ratio * value * spectrumNodes) };
  });
  const mass = bulk.reduce((sum, { weight }) => sum + weight, 0);
  return [...bulk, { value: 0, weight: 1 - mass }];
}
