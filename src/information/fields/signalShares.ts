import { differenceOfProducts } from '../../numerics/differenceOfProducts.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import type { Informations } from '../decomposition.ts';

/** Cauchy–Schwarz may be missed by as much: order parameters of theory have an error. */
const rounding = 1e-6;

/** The relative error of order parameters that nothing else is known of. */
export const usualAccuracy = 5e-14;

/** The shares, and what the error of order parameters may do to that of both fields together. */
export interface SignalShares extends Informations {
  jointError: number;
}

/**
 * How much of the truth's direction the fields of teacher and student hold, m²/q each, and both
 * together mᵀQ⁻¹m for m = (m̃, m), Q = [[q̃, S], [S, q]]: for a perceptron the squared correlation R²
 * with the pre-label (both: (R̃² + R² − 2R̃Rr)/(1−r²), r the fields' correlation), for a mixture Δ d².
 * Weights that are all 0 hold nothing.
 *
 * Where a student all but copies its teacher, what it adds is a ratio of small differences. It need not
 * be small: the difference of two noiseless fields is a field of its own. If it is lost in the error of
 * the order parameters, `joint` is the larger share and `jointError` all that is left.
 *
 * @param overlap S
 * @param accuracy relative error of the order parameters
 * @throws RangeError for order parameters that no weights have: m² > q, S² > q̃q or mᵀQ⁻¹m > 1.
 */
export function signalShares(
  teacher: OrderParameters,
  student: OrderParameters,
  overlap: number,
  accuracy = usualAccuracy,
): SignalShares {
  const own = { teacher: share(teacher), student: share(student) };
  const strongest = Math.max(own.teacher, own.student);
  const isOne = teacher.q === 0 || student.q === 0 || areEqual(teacher, student, overlap);
  if (isOne) return { ...own, joint: strongest, jointError: 0 };
  const scale = teacher.q * student.q;
  const free = differenceOfProducts(teacher.q, student.q, overlap, overlap) / scale;
  if (!(free >= -rounding)) throw impossible(`S² is ${overlap * overlap} and q̃q ${scale}`);
  if (free <= accuracy) return { ...own, joint: strongest, jointError: 1 - strongest };
  // What the weaker field adds: its covariance with u given the stronger one, squared.
  const [strong, weak] = own.teacher >= own.student ? [teacher, student] : [student, teacher];
  const added = differenceOfProducts(weak.m, strong.q, overlap, strong.m);
  const gain = (added * added) / (scale * strong.q * free);
  // Of the numerator, a square, and of the denominator.
  const error = (2 * Math.sqrt(gain / free) + gain / free) * accuracy;
  const joint = strongest + gain;
  if (joint > 1 + rounding + error) throw impossible(`mᵀQ⁻¹m is ${joint}`);
  return { ...own, joint: Math.min(1, joint), jointError: Math.min(1 - strongest, error) };
}

/** Whether two learners have the same weights, to the last bit of their order parameters. */
function areEqual(teacher: OrderParameters, student: OrderParameters, overlap: number): boolean {
  return teacher.m === student.m && teacher.q === student.q && overlap === student.q;
}

/** m²/q, at most 1. */
function share({ m, q }: OrderParameters): number {
  if (q === 0) return 0;
  const square = (m * m) / q;
  if (!(q > 0 && square <= 1 + rounding)) throw impossible(`m is ${m} and q ${q}`);
  return Math.min(1, square);
}

function impossible(reason: string): RangeError {
  return new RangeError(`no weights have these order parameters: ${reason}`);
}
