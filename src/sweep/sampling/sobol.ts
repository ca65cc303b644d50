import { binaryShare } from './binaryShare.ts';
import { joeKuo } from './joeKuo.ts';
import type { SobolDimension } from './joeKuo.ts';

/** As many dimensions as `joeKuo` has numbers for, the first of van der Corput included. */
export const mostDimensions = joeKuo.length + 1;

const bits = 32;

/**
 * Direction numbers v₁ … v₃₂ of a dimension as 32 bits behind the binary point: mₖ = 2 a₁ mₖ₋₁ ⊕
 * 4 a₂ mₖ₋₂ ⊕ … ⊕ 2ˢ mₖ₋ₛ ⊕ mₖ₋ₛ, where a are the inner coefficients of the polynomial of degree s
 * (Joe & Kuo, ACM Trans. Math. Softw. 29 (2003) 49, eq. 2).
 */
function directions({ polynomial, initial }: SobolDimension): number[] {
  const degree = initial.length;
  const v = initial.map((m, k) => (m << (bits - 1 - k)) >>> 0);
  for (let k = degree; k < bits; k++) {
    const last = v[k - degree] ?? 0;
    let next = last ^ (last >>> degree);
    for (let i = 1; i < degree; i++) {
      if ((polynomial >>> (degree - i)) & 1) next ^= v[k - i] ?? 0;
    }
    v.push(next >>> 0);
  }
  return v;
}

/** The sequence of van der Corput mirrors the digits of the index about the binary point. */
const vanDerCorput = Array.from({ length: bits }, (_, k) => (1 << (bits - 1 - k)) >>> 0);

/** Digits of one coordinate of point `index`, in the order of Antonov & Saleev (Gray code). */
function digits(v: readonly number[], index: number): number {
  const gray = index ^ (index >>> 1);
  return v.reduce((sum, direction, k) => ((gray >>> k) & 1 ? sum ^ direction : sum), 0);
}

/**
 * The first points of a Sobol sequence with a digital shift: each coordinate's 32 digits behind the
 * binary point are flipped where the shift has a 1, which keeps every 2ᵏ successive points as
 * evenly spread as they were and takes the first one away from the corner.
 *
 * @param shifts 32 random bits per dimension, as many as there are dimensions, at most
 *   `mostDimensions`; zeros for the sequence itself.
 * @returns `count` points with a coordinate in [0, 1) per dimension, multiples of 2⁻³².
 */
export function sobolPoints(count: number, shifts: readonly number[]): number[][] {
  if (shifts.length > mostDimensions) throw new Error(`${shifts.length} dimensions of Sobol`);
  const all = [vanDerCorput, ...joeKuo.slice(0, shifts.length - 1).map(directions)];
  return Array.from({ length: count }, (_, index) =>
    shifts.map((shift, d) => binaryShare(digits(all[d] ?? [], index) ^ shift)),
  );
}
