import { decomposeTable } from './decomposeTable.ts';
import type {
  DecomposeOptions,
  Measure,
  TableDecomposition,
  Undecomposed,
} from './decomposeTable.ts';
import type { Joint } from './joint.ts';
import { parseJoint } from './parseJoint.ts';
import { tableOf } from './table.ts';

/**
 * The partial information decomposition of a joint distribution P(t, s, y), in bits: what teacher T
 * and student S both tell of Y (`redundant`, the transferred knowledge), what the teacher alone
 * tells (`uniqueTeacher`, the knowledge to distil), the student alone, and only both together
 * (`synergistic`); Dissanayake et al. (2024, arXiv:2411.07483). The four sum to I(Y;T,S); each is
 * within `gap` of the value that defines it, with a certified gap of at most 1e-8 for `broja` and 0
 * for the closed forms.
 *
 * @param joint states and probabilities; see `jointSchema`
 * @param measure whose redundancy: `broja`, `imin` or `mmi`
 * @returns `converged: false` and a reason where no such gap was reached
 * @throws InputError when `joint` is no joint distribution; see `parseJoint`
 */
export function decompose(
  joint: Joint,
  measure: Measure = 'broja',
  options: DecomposeOptions = {},
): TableDecomposition | Undecomposed {
  return decomposeTable(tableOf(parseJoint(joint)), measure, options);
}
