import type { Decomposition } from '../decomposition.ts';
import { log2 } from '../bits.ts';
import { orderedDecomposition } from '../orderedDecomposition.ts';

/** Correlations of three jointly Gaussian numbers: a target Y, a teacher T and a student S. */
export interface ScalarCorrelations {
  /** Of T with Y. */
  teacher: number;
  /** Of S with Y. */
  student: number;
  /** Of T with S. */
  pair: number;
}

/**
 * The decomposition for a Gaussian target that is one number. With correlations $R_T$ and $R_S$ to the
 * target and $r$ between the two,
 *
 * $$I(Y;T) = -\tfrac12 \log_2(1 - R_T^2), \qquad I(Y;T,S) = -\tfrac12 \log_2(1 - \rho^2), \qquad \rho^2 = \frac{R_T^2 + R_S^2 - 2 R_T R_S\, r}{1 - r^2},$$
 *
 * and the redundancy is the smaller of both informations, for every decomposition that depends on the
 * laws of (T, Y) and (S, Y) alone (Barrett 2015, arXiv:1411.2832, §IV). Who determines Y has infinite
 * information; $r = \pm 1$ makes T and S one.
 *
 * @throws RangeError for correlations that no three numbers have.
 *
 * @example
 * ```ts
 * import { scalarTarget } from 'quenched';
 *
 * const { redundant, uniqueTeacher } = scalarTarget({ teacher: 0.9, student: 0.6, pair: 0.5 });
 * console.log(redundant.toFixed(4), uniqueTeacher.toFixed(4)); // 0.3219 0.8760
 * ```
 */
export function scalarTarget({ teacher, student, pair }: ScalarCorrelations): Decomposition {
  const squares = [teacher, student, pair].map((correlation) => correlation * correlation);
  const [one, other, both] = squares as [number, number, number];
  // Of the determinant of the correlation matrix.
  const left = 1 - one - other - both + 2 * teacher * student * pair;
  if (!(Math.max(one, other, both) <= 1 && left >= -rounding)) {
    throw new RangeError(`no three numbers have the correlations ${teacher}, ${student}, ${pair}`);
  }
  const strongest = Math.max(one, other);
  // 1 − ρ² of both together.
  const unknown = 1 - both <= rounding ? 1 - strongest : Math.max(0, left) / (1 - both);
  return orderedDecomposition({
    teacher: bits(1 - one),
    student: bits(1 - other),
    joint: bits(Math.min(unknown, 1 - strongest)),
  });
}

/** What rounding of correlations may do to a determinant. */
const rounding = 1e-14;

/** −½ log₂ of the share of the target's variance that is left. */
function bits(unknown: number): number {
  return unknown <= rounding ? Number.POSITIVE_INFINITY : -0.5 * log2(unknown);
}
