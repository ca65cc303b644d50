import type { Informations } from '../decomposition.ts';
import { log2 } from '../bits.ts';

/** Fields of a teacher and a student on samples, and real labels. */
export interface RealSample {
  teacher: Float64Array;
  student: Float64Array;
  labels: Float64Array;
}

/** The count of samples, and sums over them of T, S, Y, T², S², Y², TS, TY and SY. */
export type FieldMoments = readonly number[];

/** The moments of the samples from `first` up to, and without, `end`. */
export function fieldMoments(
  { teacher, student, labels }: RealSample,
  first: number,
  end: number,
): FieldMoments {
  const sums = Array.from({ length: 10 }, () => 0);
  for (let i = first; i < end; i++) {
    const [t, s, y] = [teacher[i] as number, student[i] as number, labels[i] as number];
    [1, t, s, y, t * t, s * s, y * y, t * s, t * y, s * y].forEach((value, k) => {
      sums[k] = (sums[k] as number) + value;
    });
  }
  return sums;
}

/** The moments of several parts of the data. */
export function sumMoments(all: readonly FieldMoments[]): FieldMoments {
  return all.reduce((sum, one) => sum.map((value, k) => value + (one[k] as number)));
}

/** Of a variance: what is left of it after that much was explained is rounding. */
const rounding = 1e-13;

/** Of both fields: with a smaller share that is not common what they add to each other is rounding. */
const leastOwn = 1e-9;

/**
 * I(Y;T), I(Y;S) and I(Y;T,S) in bits of jointly Gaussian numbers with these moments, −½ log₂(1−ρ²)
 * with both together ρ² = R_T² + (R_S − rR_T)²/(1−r²); infinite where fields determine the label. A
 * field that does not vary tells nothing.
 */
export function momentInformations(moments: FieldMoments): Informations {
  const [count = 0, t = 0, s = 0, y = 0, tt = 0, ss = 0, yy = 0, ts = 0, ty = 0, sy = 0] = moments;
  const covariance = (product: number, a: number, b: number) => product - (a * b) / count;
  const [ofT, ofS, ofY] = [covariance(tt, t, t), covariance(ss, s, s), covariance(yy, y, y)];
  const correlation = (product: number, a: number, b: number) =>
    a > 0 && b > 0 ? Math.max(-1, Math.min(1, product / Math.sqrt(a * b))) : 0;
  const own = [
    correlation(covariance(ty, t, y), ofT, ofY),
    correlation(covariance(sy, s, y), ofS, ofY),
  ] as const;
  const pair = correlation(covariance(ts, t, s), ofT, ofS);
  const [strong, weak] = own[0] * own[0] >= own[1] * own[1] ? own : [own[1], own[0]];
  const free = 1 - pair * pair;
  const added = weak - pair * strong;
  const joint = strong * strong + (free < leastOwn ? 0 : (added * added) / free);
  return {
    teacher: bitsOf(own[0] * own[0]),
    student: bitsOf(own[1] * own[1]),
    joint: bitsOf(joint),
  };
}

/** −½ log₂ of what is not explained. */
function bitsOf(share: number): number {
  return 1 - share < rounding ? Number.POSITIVE_INFINITY : -0.5 * log2(1 - share);
}
