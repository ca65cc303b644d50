import { gaussLegendre } from '../../numerics/gaussLegendre.ts';
import { acos, bivariateNormalCdf, exp, normalCdf } from '../../numerics/specialFunctions.ts';
import type { Average } from '../fields/gaussianMean.ts';

/** The correlations of three standard normal variables. */
export interface Correlations {
  /** Of the first with the second. */
  pair: number;
  /** Of the first with the third. */
  first: number;
  /** Of the second with the third. */
  second: number;
}

/** Nodes of the rules that are tried one after the other. */
const sizes = [16, 32, 64, 128, 256, 512] as const;

/** A refinement that changes no more than this is the last. */
const tolerance = 1e-14;

/**
 * P(X₁ < h, X₂ < k, X₃ < 0) of three standard normal variables, and by how much its last refinement
 * changed it. For h = k = 0 it is 1/8 + (Σ asin r)/4π; else Plackett's formula takes the third
 * variable from independent of the others, where the answer is ½Φ₂(h, k), to its correlations
 * (Genz 2004, Statistics and Computing 14, 251, eq. 14); with r = sin θ nothing is singular.
 */
export function orthantProbability(h: number, k: number, correlations: Correlations): Average {
  const { pair, first, second } = correlations;
  if (h === 0 && k === 0) {
    const arcs = arcsine(pair) + arcsine(first) + arcsine(second);
    return { value: Math.max(0, 0.125 + arcs / (4 * Math.PI)), error: 0 };
  }
  const start = 0.5 * bivariateNormalCdf(h, k, pair);
  const one = alongArc(h, k, pair, first, second);
  const other = alongArc(k, h, pair, second, first);
  const value = Math.max(0, start + one.value + other.value);
  return { value, error: one.error + other.error };
}

/** asin r, for which there is no kernel. */
function arcsine(r: number): number {
  return Math.PI / 2 - acos(r);
}

/**
 * What growing the correlation of X₁ with X₃ from 0 to `own`, while that of X₂ grows in proportion to
 * `other`, adds: ∫dθ/2π exp(−h²/(2cos²θ)) P(X₂ < k | X₁ = h, X₃ = 0) over θ up to asin `own`.
 */
function alongArc(h: number, k: number, pair: number, own: number, other: number): Average {
  if (own === 0) return { value: 0, error: 0 };
  const end = arcsine(own);
  const integrand = (cosine: number, sine: number) => {
    const free = cosine * cosine;
    const opposite = (sine / own) * other;
    const mean = (h * (pair - sine * opposite)) / free;
    const variance = 1 - opposite * opposite - square(pair - sine * opposite) / free;
    return exp((-h * h) / (2 * free)) * normalCdf((k - mean) / Math.sqrt(Math.max(variance, tiny)));
  };
  return refined((nodes, weights) => {
    let total = 0;
    for (let i = 0; i < nodes.length; i++) {
      const angle = (end / 2) * (1 + (nodes[i] as number));
      total += (weights[i] as number) * integrand(Math.cos(angle), Math.sin(angle));
    }
    return (total * end) / (4 * Math.PI);
  });
}

/** Variance below which a variable that follows from two others is a step. */
const tiny = 1e-30;

function square(x: number): number {
  return x * x;
}

/** Doubles the nodes until the integral settles. */
function refined(integral: (nodes: Float64Array, weights: Float64Array) => number): Average {
  let value = Number.NaN;
  let error = Number.POSITIVE_INFINITY;
  for (const size of sizes) {
    const { nodes, weights } = gaussLegendre(size);
    const finer = integral(nodes, weights);
    error = Math.abs(finer - value);
    value = finer;
    if (error <= tolerance) break;
  }
  return { value, error };
}
