import type { Decomposition, Informations } from '../decomposition.ts';
import { orderedDecomposition } from '../orderedDecomposition.ts';
import { gaussianChannel, whitening } from './gaussianChannel.ts';
import { covarianceMatrix } from './gaussianJoint.ts';
import type { GaussianJoint } from './gaussianJoint.ts';
import { unionInformation } from './unionInformation.ts';
import type { UnionInformation } from './unionInformation.ts';

/**
 * The ~_G decomposition of jointly Gaussian features of a teacher and a student about a target
 * (Venkatesh et al. 2023, arXiv:2307.10515): that of Bertschinger et al. (2014) with the minimum over
 * the Gaussian laws that have the given laws of (T, Y) and (S, Y). With the union information $U$, the
 * least $I(Y;T,S)$ among them,
 *
 * $$R = I(Y;T) + I(Y;S) - U, \qquad U_T = U - I(Y;S), \qquad U_S = U - I(Y;T), \qquad C = I(Y;T,S) - U.$$
 * `gap` bounds the error of each; it is 0 for targets of one dimension.
 *
 * Features or targets that follow from others may be among them. Where T and S together determine a
 * direction of the target, the synergy is infinite.
 *
 * @throws RangeError for a matrix that is no covariance, and where the teacher alone or the student
 *   alone determines a direction of the target: its information is infinite.
 *
 * @example
 * ```ts
 * import { gaussianDecomposition } from 'quenched';
 *
 * // T = Y + n with noise of variance 1/4, S = Y + n' with variance 1.
 * const covariance = [
 *   [1.25, 1, 1],
 *   [1, 2, 1],
 *   [1, 1, 1],
 * ];
 * const parts = gaussianDecomposition({ covariance, teacher: [0], student: [1], target: [2] });
 * console.log(parts.redundant.toFixed(4), parts.uniqueTeacher.toFixed(4)); // 0.5000 0.6610
 * ```
 */
export function gaussianDecomposition(joint: GaussianJoint): Decomposition {
  const matrix = covarianceMatrix(joint);
  const target = whitening(matrix.selection([...joint.target], [...joint.target]));
  const channel = (rows: number[]) => {
    const cross = matrix.selection(rows, [...joint.target]).mmul(target.transpose());
    return gaussianChannel(matrix.selection(rows, rows), cross);
  };
  if (target.rows === 0) return orderedDecomposition({ teacher: 0, student: 0, joint: 0 });
  const teacher = channel([...joint.teacher]);
  const student = channel([...joint.student]);
  const both = channel([...joint.teacher, ...joint.student]).information;
  refuseInfinite('teacher', teacher.information);
  refuseInfinite('student', student.information);
  const informations = { teacher: teacher.information, student: student.information, joint: both };
  // Of two views of one number, the noisier one is the other with further noise.
  if (target.rows === 1) return orderedDecomposition(informations);
  return fromUnion(informations, unionInformation({ x: teacher.gain, y: student.gain }));
}

/** @throws RangeError for an infinite information, which has no parts. */
function refuseInfinite(who: string, information: number): void {
  if (Number.isFinite(information)) return;
  throw new RangeError(
    `the ${who} determines a direction of the target without noise: its information is infinite`,
  );
}

/** The true joint law is among those that the union is a minimum over. */
function fromUnion(
  { teacher, student, joint }: Informations,
  { bits, gap }: UnionInformation,
): Decomposition {
  const union = Math.min(bits, joint);
  // What either channel has both have, which may be a better bound than the solver's.
  const least = Math.max(bits - gap, teacher, student);
  return {
    redundant: teacher + student - union,
    uniqueTeacher: Math.max(0, union - student),
    uniqueStudent: Math.max(0, union - teacher),
    synergistic: joint - union,
    gap: Math.max(0, union - least),
    unit: 'bit',
  };
}
