import type { LearnerObservables } from '../../observables/observables.ts';
import type { Decomposition } from '../decomposition.ts';
import type { PartName } from '../partNames.ts';
import { gaussianDecomposition } from './gaussianDecomposition.ts';
import type { GaussianJoint } from './gaussianJoint.ts';

/** What a student of Gaussian features tells of the task and of its teacher, or why it has no numbers. */
export type StudentInformation =
  | {
      converged: true;
      observables: Required<Pick<LearnerObservables, PartName | 'mutualInformation'>>;
      /** How far any of them may be from the optimum that defines it, in bits. */
      gap: number;
    }
  | { converged: false; reason: string };

/**
 * The decomposition of what a teacher's features T and a student's S tell of the task Y, and I(T;S),
 * in bits, from their covariance; there are no numbers where an information is infinite.
 *
 * @param covariance of T, S and Y, in this order, row by row; S and Y are one number each.
 */
export function studentInformation(covariance: readonly (readonly number[])[]): StudentInformation {
  const own = covariance.length - 2;
  const teacher = Array.from({ length: own }, (_, i) => i);
  const task = decomposed({ covariance, teacher, student: [own], target: [own + 1] });
  if (typeof task === 'string') return unknown(task, 'the task');
  // What the teacher shares with itself about the student.
  const pair = decomposed({ covariance, teacher, student: teacher, target: [own] });
  if (typeof pair === 'string') return unknown(pair, 'the student');
  const { redundant, uniqueTeacher, uniqueStudent, synergistic } = task;
  const parts = { redundant, uniqueTeacher, uniqueStudent, synergistic };
  return {
    converged: true,
    observables: { mutualInformation: pair.redundant, ...parts },
    gap: Math.max(task.gap, pair.gap),
  };
}

function unknown(why: string, target: string): StudentInformation {
  return { converged: false, reason: `${why} (the target is ${target})` };
}

/** The decomposition, or what it says is wrong: an infinite information, or numbers too large. */
function decomposed(joint: GaussianJoint): Decomposition | string {
  try {
    return gaussianDecomposition(joint);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
