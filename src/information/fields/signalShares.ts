import { differenceOfProducts } from '../../numerics/differenceOfProducts.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import type { Informations } from '../decomposition.ts';

/** Cauchy–Schwarz may be missed by as much: order parameters of theory have an error. */
const rounding = 1e-6;

/** Of two fields with a correlation this close to ±1 either is the other. */
const parallel = 1e-13;

/**
 * How much of the truth's direction the fields of teacher and student hold, m²/q each, and both
 * together mᵀQ⁻¹m for m = (m̃, m), Q = [[q̃, S], [S, q]]: for a perceptron the squared correlation R²
 * with the pre-label (both: (R̃² + R² − 2R̃Rr)/(1−r²), r the fields' correlation), for a mixture Δ d².
 * Weights that are all 0 hold nothing.
 *
 * @param overlap S
 * @throws RangeError for order parameters that no weights have: m² > q, S² > q̃q or mᵀQ⁻¹m > 1.
 */
export function signalShares(
  teacher: OrderParameters,
  student: OrderParameters,
  overlap: number,
): Informations {
  const own = { teacher: share(teacher), student: share(student) };
  const strongest = Math.max(own.teacher, own.student);
  if (teacher.q === 0 || student.q === 0) return { ...own, joint: strongest };
  const scale = teacher.q * student.q;
  const free = differenceOfProducts(teacher.q, student.q, overlap, overlap) / scale;
  if (!(free >= -rounding)) throw impossible(`S² is ${overlap * overlap} and q̃q ${scale}`);
  if (free <= parallel) return { ...own, joint: strongest };
  // What the weaker field adds: its covariance with u given the stronger one, squared.
  const [strong, weak] = own.teacher >= own.student ? [teacher, student] : [student, teacher];
  const added = differenceOfProducts(weak.m, strong.q, overlap, strong.m);
  const joint = strongest + (added * added) / (scale * strong.q * free);
  if (joint > 1 + rounding) throw impossible(`mᵀQ⁻¹m is ${joint}`);
  return { ...own, joint: Math.min(1, joint) };
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
