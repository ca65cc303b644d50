import type { OrderParameters } from '../../observables/orderParameters.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import type { Decomposition } from '../decomposition.ts';
import { orderedDecomposition } from '../orderedDecomposition.ts';
import type { Average } from './gaussianMean.ts';
import { mixtureInformation } from './mixtureInformation.ts';
import { perceptronInformation } from './perceptronInformation.ts';
import { signalShares } from './signalShares.ts';

/** A decomposition from order parameters. */
export interface FieldDecomposition extends Decomposition {
  /** By how much the last refinement of the quadrature changed the informations. */
  quadratureError: number;
}

/**
 * What the fields T = h̃ of a teacher and S = h of a student tell of the label Y of a fresh sample.
 *
 * The redundancy is min(I(Y;T), I(Y;S)), and exactly that of Bertschinger et al. (2014), for every
 * population, flips, noise and biases: given the truth's direction (the cloud s, or the pre-label
 * u) either field is Gaussian, with a mean linear in it and a variance that does not depend on it,
 * so the weaker field has the law of the stronger one, scaled, with noise of its own. As Y is made
 * from the truth alone, that holds given Y too, and what is a garbling of the other in Blackwell's
 * order has no unique information. Two fields together are one, of share mᵀQ⁻¹m.
 *
 * @param overlap S = w·w̃/N
 * @throws RangeError for order parameters that no weights have.
 */
export function softInformation(
  population: SingleIndexPopulation,
  teacher: OrderParameters,
  student: OrderParameters,
  overlap: number,
): FieldDecomposition {
  const shares = signalShares(teacher, student, overlap);
  const [ofTeacher, ofStudent, ofBoth] = [shares.teacher, shares.student, shares.joint].map(
    (share) => informationOf(population, share),
  ) as [Average, Average, Average];
  return {
    ...orderedDecomposition({
      teacher: ofTeacher.value,
      student: ofStudent.value,
      joint: ofBoth.value,
    }),
    quadratureError: ofTeacher.error + ofStudent.error + ofBoth.error,
  };
}

function informationOf(population: SingleIndexPopulation, share: number): Average {
  if (population.kind === 'perceptron') return perceptronInformation(population, share);
  return mixtureInformation(population, Math.sqrt(share / population.delta));
}
