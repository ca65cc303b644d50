import type { SingleIndexPopulation } from '../../problem/population.ts';
import { decomposeTable } from '../discrete/decomposeTable.ts';
import type { TableDecomposition, Undecomposed } from '../discrete/decomposeTable.ts';
import { tableOf } from '../discrete/table.ts';
import { isGarbling } from './garbling.ts';
import type { BinaryChannel } from './garbling.ts';
import { signTable } from './signTable.ts';
import type { LearnerPair, SignCell } from './signTable.ts';

/** The decomposition of answers, and what the quadrature of their law may have missed. */
export type SignDecomposition = (TableDecomposition | Undecomposed) & { quadratureError: number };

/**
 * What the answers sign(h̃) of a teacher and sign(h) of a student tell of the label of a fresh
 * sample: the decomposition of Bertschinger et al. (2014) of `signTable`, whatever the biases.
 *
 * Where one answer is the other with random errors of its own, as without biases on classes that
 * mirror each other, the redundancy is the smaller of both informations. Else either may be the
 * better judge of one class: both then have unique information, and the redundancy is less.
 *
 * @throws RangeError for real labels, which have no signs.
 */
export function signInformation(
  population: SingleIndexPopulation,
  pair: LearnerPair,
): SignDecomposition {
  const { cells, error } = signTable(population, pair);
  const [teacher, student] = [channel(cells, 't'), channel(cells, 's')];
  const isOrdered = isGarbling(student, teacher) || isGarbling(teacher, student);
  const { measure, ...found } = decomposeTable(
    tableOf({ joint: cells }),
    isOrdered ? 'mmi' : 'broja',
  );
  // Of answers in such an order both measures are the same.
  return { ...found, measure: measure === 'mmi' ? 'broja' : measure, quadratureError: error };
}

/** The answers + of one learner, label by label. */
function channel(cells: readonly SignCell[], who: 't' | 's'): BinaryChannel {
  const chance = (label: number) => {
    const labelled = cells.filter(({ y }) => y === label);
    const total = labelled.reduce((sum, { p }) => sum + p, 0);
    const answered = labelled.filter((cell) => cell[who] === 1);
    return answered.reduce((sum, { p }) => sum + p, 0) / total;
  };
  return { plus: chance(1), minus: chance(-1) };
}
