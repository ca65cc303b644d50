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
 * for the closed forms. The measure `broja` is that of Bertschinger et al. (2014, arXiv:1311.2852):
 *
 * $$R = I(Y;T) + I(Y;S) - \min_{Q \in \Delta_P} I_Q(Y;T,S), \qquad \Delta_P = \lbrace Q : Q(t,y) = P(t,y),\ Q(s,y) = P(s,y) \rbrace.$$
 *
 * @param joint states and probabilities; see `jointSchema`
 * @param measure whose redundancy: `broja`, `imin` or `mmi`
 * @returns `converged: false` and a reason where no such gap was reached
 * @throws InputError when `joint` is no joint distribution; see `parseJoint`
 *
 * @example
 * ```ts
 * import { decompose } from 'quenched';
 *
 * // A label, the teacher that knows it, and a student that is wrong on one in five.
 * const joint = [
 *   { t: 0, s: 0, y: 0, p: 0.4 },
 *   { t: 0, s: 1, y: 0, p: 0.1 },
 *   { t: 1, s: 1, y: 1, p: 0.4 },
 *   { t: 1, s: 0, y: 1, p: 0.1 },
 * ];
 * const parts = decompose({ joint });
 * if (!parts.converged) throw new Error(parts.reason);
 * console.log(parts.redundant.toFixed(4), parts.uniqueTeacher.toFixed(4)); // 0.2781 0.7219
 * ```
 */
export function decompose(
  joint: Joint,
  measure: Measure = 'broja',
  options: DecomposeOptions = {},
): TableDecomposition | Undecomposed {
  return decomposeTable(tableOf(parseJoint(joint)), measure, options);
}
