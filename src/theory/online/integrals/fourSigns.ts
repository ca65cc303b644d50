import { gaussLegendre } from '../../../numerics/gaussLegendre.ts';
import { correlationAngle } from './correlationAngle.ts';
import { pairDeterminant } from './covariances.ts';
import type { Covariances } from './covariances.ts';
import { planesOf } from './planes.ts';
import type { Planes } from './planes.ts';

type Four = readonly [number, number, number, number];

/** The ways to split four fields into two pairs. */
const splits: readonly Four[] = [
  [0, 1, 2, 3],
  [0, 2, 1, 3],
  [0, 3, 1, 2],
];

/** sin² of the angle between the weights of two fields. */
function sharpness(covariances: Covariances, a: number, b: number): number {
  const variances = (covariances[a]?.[a] as number) * (covariances[b]?.[b] as number);
  return pairDeterminant(covariances, a, b) / variances;
}

/**
 * E[s(x₀)s(x₁)s(x₂)s(x₃)] of the signs of four fields, by one integral: two pairs that start
 * independent are coupled step by step, dE/dC_ab = 4 p_ab(0, 0) E[s(x_c)s(x_d) | x_a = x_b = 0] (R.
 * Price, IRE Trans. Inf. Theory 4 (1958) 69; Plackett, Biometrika 41 (1954) 351). Fields that are
 * almost equal are left together, so that along the way nothing becomes sharp that need not.
 */
export function fourSigns(covariances: Covariances): number {
  const cost = ([a, b, c, d]: Four) => sharpness(covariances, a, b) * sharpness(covariances, c, d);
  const [a, b, c, d] = splits.reduce((best, split) => (cost(split) < cost(best) ? split : best));
  const uncoupled = correlationAngle(covariances, a, b) * correlationAngle(covariances, c, d);
  const coupling = integrateCoupling(planesOf(covariances, [a, b], [c, d]));
  return (4 / (Math.PI * Math.PI)) * (uncoupled + coupling);
}

/** Nodes of each piece: with singularities no nearer than those of the pieces below, 1e-15. */
const nodes = 16;
/** Each piece ends this much farther from the singularity than it begins. */
const growth = 4;
/** Pieces closer to the singularity than this hold nothing. */
const closest = 1e-9;

/**
 * The integral over the strength t of the coupling, as t = cos φ/κ with κ the largest canonical
 * correlation: the determinant of all fields goes through zero at t = 1/κ, and its root, which is
 * what the integrand has there, is smooth in φ. Other singularities lie on the imaginary axis of φ;
 * pieces grow with their distance from it.
 */
function integrateCoupling(planes: Planes): number {
  const { strongest } = planes;
  if (strongest === 0) return 0;
  const end = Math.PI / 2;
  let sum = 0;
  let from = Math.acos(Math.min(1, strongest));
  const { nodes: places, weights } = gaussLegendre(nodes);
  while (from < end) {
    const to = Math.min(end, Math.max(closest, growth * from));
    const [middle, half] = [(from + to) / 2, (to - from) / 2];
    for (let i = 0; i < nodes; i++) {
      const phi = middle + half * (places[i] as number);
      sum += half * (weights[i] as number) * Math.sin(phi) * coupledSlope(planes, phi);
    }
    from = to;
  }
  return sum / strongest;
}

/** Σ_ab C_ab/√(V_aV_b − t²C_ab²) arcsin(correlation of the others given these), t = cos φ/κ. */
function coupledSlope({ pairs, determinant, strongest, weakest }: Planes, phi: number): number {
  const [cosine, sine] = [Math.cos(phi), Math.sin(phi)];
  const t = cosine / strongest;
  const ratio = weakest / strongest;
  // (1 − t²κ₁²)(1 − t²κ₂²), without loss where κ₁ is one.
  const whole = sine * sine * (1 - cosine * cosine * ratio * ratio);
  let sum = 0;
  for (const { direct, crossed, orientation } of pairs) {
    const left = 1 - t * t * direct * direct;
    const covariance = t * (crossed - t * t * direct * orientation * determinant);
    sum += (direct / Math.sqrt(left)) * Math.atan2(covariance, Math.sqrt(whole * left));
  }
  return sum;
}
