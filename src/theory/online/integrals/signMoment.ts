import { conditionalAngle, correlationAngle } from './correlationAngle.ts';
import { fourSigns } from './fourSigns.ts';
import { determinant, entry, pairDeterminant } from './covariances.ts';
import type { Covariances } from './covariances.ts';

/** The fields of a mean E[Π x Π s(y)]: places in a matrix of covariances. */
export interface SignMoment {
  covariances: Covariances;
  /** Fields that are factors themselves, at most two. */
  linear: readonly number[];
  /** Fields whose signs are factors, at most four, all different. */
  signs: readonly number[];
}

/**
 * E[Π_i x_i Π_j s(x_j)] of at most two fields and the signs of at most four, by Stein's lemma: every
 * field x is replaced by covariances times derivatives of signs, 2δ(x_a), which condition the rest.
 * Closed, but for one integral where there are four signs. Odd means are zero.
 *
 * @throws RangeError if there are more factors than that.
 */
export function signMoment({ covariances, linear, signs }: SignMoment): number {
  if ((linear.length + signs.length) % 2 === 1) return 0;
  const [x, y] = linear;
  if (linear.length > 2 || signs.length > 4) throw new RangeError('more factors than are known');
  if (x === undefined) return signsAlone(covariances, signs);
  if (y === undefined) return oneField(covariances, x, signs);
  return (
    entry(covariances, x, y) * signsAlone(covariances, signs) + bends(covariances, x, y, signs)
  );
}

/** E Π s(x_j) of none, two or four. */
function signsAlone(covariances: Covariances, signs: readonly number[]): number {
  const [a, b] = signs as [number, number];
  if (signs.length === 0) return 1;
  if (signs.length === 2) return (2 / Math.PI) * correlationAngle(covariances, a, b);
  return fourSigns(signs.map((i) => signs.map((j) => entry(covariances, i, j))));
}

/** E[x s(a)] and E[x s(a) s(b) s(c)]: Σ_a C_xa E[2δ(x_a)] E[the other signs | x_a = 0]. */
function oneField(covariances: Covariances, x: number, signs: readonly number[]): number {
  const whole = signs.length === 3 ? determinant(covariances, signs) : 1;
  return signs.reduce((sum, a) => {
    const variance = entry(covariances, a, a);
    if (variance === 0) return sum;
    const slope = Math.sqrt(2 / (Math.PI * variance));
    const others = signs.filter((other) => other !== a);
    return sum + entry(covariances, x, a) * slope * givenSigns(covariances, others, [a], whole);
  }, 0);
}

/** What second derivatives of signs add to E[x y Π s(x_j)]. */
function bends(covariances: Covariances, x: number, y: number, signs: readonly number[]): number {
  const whole = signs.length === 4 ? determinant(covariances, signs) : 1;
  let sum = 0;
  signs.forEach((a, i) => {
    for (const b of signs.slice(i + 1)) {
      const others = signs.filter((other) => other !== a && other !== b);
      sum += bend(covariances, x, y, a, b) * givenSigns(covariances, others, [a, b], whole);
    }
  });
  return (2 / Math.PI) * sum;
}

/** The mean of two signs, or none, where the given fields are zero. */
function givenSigns(
  covariances: Covariances,
  signs: readonly number[],
  given: readonly [number] | readonly [number, number],
  whole: number,
): number {
  const [c, d] = signs;
  if (c === undefined || d === undefined) return 1;
  return (2 / Math.PI) * conditionalAngle(covariances, [c, d], given, whole);
}

/**
 * (C_xa C_yb + C_xb C_ya − C_xa C_ya C_ab/V_a − C_xb C_yb C_ab/V_b)/√(V_aV_b − C_ab²): the share of
 * the pair a, b in Σ C_xa C_yb ∂_a∂_b, the derivatives δ'(x_a) included. Written with differences
 * that vanish as fast as the root where a and b are almost equal or opposite.
 */
function bend(covariances: Covariances, x: number, y: number, a: number, b: number): number {
  const [rootA, rootB] = [a, b].map((i) => Math.sqrt(entry(covariances, i, i))) as [number, number];
  const sine = Math.sqrt(pairDeterminant(covariances, a, b)) / (rootA * rootB);
  if (!(sine > 0)) return 0;
  const cosine = entry(covariances, a, b) / (rootA * rootB);
  const side = cosine < 0 ? -1 : 1;
  const [xa, xb] = [entry(covariances, x, a) / rootA, entry(covariances, x, b) / rootB];
  const [ya, yb] = [entry(covariances, y, a) / rootA, entry(covariances, y, b) / rootB];
  const apart = (-side * (xa - side * xb) * (ya - side * yb)) / sine;
  return apart + (side * sine * (xa * ya + xb * yb)) / (1 + Math.abs(cosine));
}
