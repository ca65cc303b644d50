import { Matrix, SingularValueDecomposition, solve } from 'ml-matrix';
import { bit, log2 } from '../bits.ts';
import { crossNoise } from './crossNoise.ts';
import type { Blocks, CrossNoise, GainPair } from './crossNoise.ts';

/** The least information that both channels can have together, given what each has. */
export interface UnionInformation {
  /** f in bits at the best Σ that was found: an upper bound. */
  bits: number;
  /** The minimum is at least `bits − gap`. */
  gap: number;
  /** Σ, the covariance of both noises there. */
  crossCovariance: number[][];
}

/** The gap, in nats, that ends the search. */
const target = 1e-11;

/** Weights of the barrier, each a tenth of the one before. */
const weights = Array.from({ length: 14 }, (_, k) => Number(`1e-${k}`));

/** Newton steps for each weight, of which a few are needed. */
const steps = 50;

/**
 * min over ‖Σ‖ ≤ 1 of f(Σ) (see `CrossNoise`), the union information of the ~_G decomposition
 * (Venkatesh et al. 2023, arXiv:2307.10515). f is convex, being that of the noise covariance K
 * (Diggavi & Cover 2001, lemma II.3), which is affine in Σ. Newton's method follows the minimisers of
 * f − w log det(1 − ΣᵀΣ) as w goes to 0; those are within w·min(dim X, dim Y) of the minimum.
 *
 * The gap does not rest on that: as f lies above its tangents and ⟨G, Σ'⟩ ≥ −‖G‖_* (the sum of the
 * singular values) for ‖Σ'‖ ≤ 1, min f ≥ f(Σ) − ⟨G, Σ⟩ − ‖G‖_* with G = ∇f(Σ), at every Σ.
 */
export function unionInformation(gains: GainPair): UnionInformation {
  if (gains.x.rows === 0 || gains.y.rows === 0) return alone(gains);
  let at = crossNoise(gains, Matrix.zeros(gains.x.rows, gains.y.rows)) as CrossNoise;
  let [upper, lower] = [at.value, at.value - tangentGap(at)];
  let best = at;
  for (const weight of weights) {
    at = central(gains, at, weight);
    lower = Math.max(lower, at.value - tangentGap(at));
    if (at.value <= upper) [upper, best] = [at.value, at];
    if (upper - lower <= target) break;
  }
  return {
    bits: upper / bit,
    gap: Math.max(0, upper - lower) / bit,
    crossCovariance: best.sigma.to2DArray(),
  };
}

/** One of the channels is silent: the other's information. */
function alone({ x, y }: GainPair): UnionInformation {
  const gain = x.rows === 0 ? y : x;
  const bits =
    gain.rows === 0
      ? 0
      : new SingularValueDecomposition(gain, { autoTranspose: true }).diagonal.reduce(
          (sum, g) => sum + 0.5 * log2(1 + g * g),
          0,
        );
  return { bits, gap: 0, crossCovariance: x.to2DArray().map(() => []) };
}

/** ⟨G, Σ⟩ + ‖G‖_*, how far f can fall below its value here. */
function tangentGap({ gradient, sigma }: CrossNoise): number {
  const { diagonal } = new SingularValueDecomposition(gradient, { autoTranspose: true });
  return Matrix.mul(gradient, sigma).sum() + diagonal.reduce((sum, value) => sum + value, 0);
}

/** Minimises f − weight·log det(1 − ΣᵀΣ) from a point inside. */
function central(gains: GainPair, start: CrossNoise, weight: number): CrossNoise {
  let at = start;
  for (let k = 0; k < steps; k++) {
    const gradient = Matrix.sub(at.gradient, Matrix.mul(at.inverse.xy, 2 * weight));
    const step = newtonStep(at, gradient, weight);
    const slope = Matrix.mul(gradient, step).sum();
    // Half of this is what a whole step can gain.
    if (-slope <= precision * weight) break;
    const next = lineSearch(gains, at, { step, slope, weight });
    if (next === undefined) break;
    at = next;
  }
  return at;
}

/** How much of the barrier's weight may be left to gain before the next. */
const precision = 1e-4;

/** −(Hessian)⁻¹ gradient, for Σ as a vector of its rows. */
function newtonStep({ inverse, explained, sigma }: CrossNoise, gradient: Matrix, weight: number) {
  const [rows, columns] = [sigma.rows, sigma.columns];
  const size = rows * columns;
  const hessian = Matrix.zeros(size, size);
  const left = Matrix.columnVector(gradient.to1DArray());
  const entry = curvature(inverse, explained, weight);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k <= i; k++) {
      const value = entry(
        [Math.floor(i / columns), i % columns],
        [Math.floor(k / columns), k % columns],
      );
      hessian.set(i, k, value);
      hessian.set(k, i, value);
    }
  }
  const step = solve(hessian, left).to1DArray();
  return Matrix.from1DArray(
    rows,
    columns,
    step.map((x) => -x),
  );
}

/**
 * ∂²/∂Σ_ij∂Σ_kl of f − weight·log det R. With A = K⁻¹ and B = (K+HHᵀ)⁻¹ = A − C that of f is a(A) −
 * a(B), a(A) = A_XX,ik A_YY,jl + A_XY,il A_XY,kj, here without its cancellation; that of the barrier
 * is 2a(A).
 */
function curvature(a: Blocks, c: Blocks, weight: number) {
  return ([i, j]: [number, number], [k, l]: [number, number]): number => {
    const of = ({ xx, xy, yy }: Blocks) => ({
      direct: [xx.get(i, k), yy.get(j, l)] as const,
      crossed: [xy.get(i, l), xy.get(k, j)] as const,
    });
    const { direct: d, crossed: x } = of(a);
    // The blocks of C have the sign of K⁻¹ − (K+HHᵀ)⁻¹.
    const { direct: e, crossed: y } = of(c);
    const difference = d[0] * e[1] + e[0] * d[1] - e[0] * e[1];
    const mixed = x[0] * y[1] + y[0] * x[1] - y[0] * y[1];
    return difference + mixed + 2 * weight * (d[0] * d[1] + x[0] * x[1]);
  };
}

/** The first of the steps 1, ½, ¼, … that stays inside and gains a quarter of its promise. */
function lineSearch(
  gains: GainPair,
  at: CrossNoise,
  { step, slope, weight }: { step: Matrix; slope: number; weight: number },
): CrossNoise | undefined {
  const before = at.value + weight * at.barrier;
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = crossNoise(gains, Matrix.add(at.sigma, Matrix.mul(step, length)));
    if (next === undefined) continue;
    if (next.value + weight * next.barrier <= before + 0.25 * length * slope) return next;
  }
  return undefined;
}
