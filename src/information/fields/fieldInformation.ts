import { hasRealLabels } from '../../problem/hasRealLabels.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import { signInformation } from '../signs/signInformation.ts';
import type { SignDecomposition } from '../signs/signInformation.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import { usualAccuracy } from './signalShares.ts';
import { softInformation } from './softInformation.ts';
import type { FieldDecomposition } from './softInformation.ts';

/** What teacher and student tell of the label of a fresh sample. */
export interface FieldInformation {
  /** By their fields, h̃ and h. */
  soft: FieldDecomposition;
  /** By their answers, the signs of the fields; absent for real labels. */
  hard?: SignDecomposition;
}

/**
 * The decomposition of what two learners tell of the label, from their order parameters alone; see
 * `softInformation` and `signInformation`.
 *
 * @param overlap S = w·w̃/N
 * @param accuracy relative error of the order parameters
 * @throws RangeError for order parameters that no weights have.
 *
 * @example
 * ```ts
 * import { fieldInformation } from 'quenched';
 *
 * const population = { kind: 'mixture', rho: 0.5, delta: 1, flips: 0 } as const;
 * const teacher = { m: 1, q: 1.25, bias: 0 };
 * const student = { m: 1, q: 2, bias: 0 };
 * const { soft, hard } = fieldInformation(population, teacher, student, 1);
 * console.log(soft.redundant.toFixed(4), soft.uniqueTeacher.toFixed(4)); // 0.2905 0.1258
 * console.log(hard?.converged && hard.redundant.toFixed(4)); // 0.2054
 * ```
 */
export function fieldInformation(
  population: SingleIndexPopulation,
  teacher: OrderParameters,
  student: OrderParameters,
  overlap: number,
  accuracy = usualAccuracy,
): FieldInformation {
  const soft = softInformation(population, teacher, student, overlap, accuracy);
  if (hasRealLabels(population)) return { soft };
  return { soft, hard: signInformation(population, { teacher, student, overlap }) };
}
