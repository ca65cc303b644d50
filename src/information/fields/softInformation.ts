import type { OrderParameters } from '../../observables/orderParameters.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import type { Decomposition } from '../decomposition.ts';
import { orderedDecomposition } from '../orderedDecomposition.ts';
import type { Average } from './gaussianMean.ts';
import { mixtureInformation } from './mixtureInformation.ts';
import { perceptronInformation } from './perceptronInformation.ts';
import { signalShares, usualAccuracy } from './signalShares.ts';
import type { SignalShares } from './signalShares.ts';

/** A decomposition from order parameters. */
export interface FieldDecomposition extends Decomposition {
  /** By how much the last refinement of the quadrature changed the informations. */
  quadratureError: number;
  /** By how much the error of the order parameters may change the synergy; see `signalShares`. */
  synergyError: number;
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
 * @param accuracy relative error of the order parameters
 * @throws RangeError for order parameters that no weights have.
 */
export function softInformation(
  population: SingleIndexPopulation,
  teacher: OrderParameters,
  student: OrderParameters,
  overlap: number,
  accuracy = usualAccuracy,
): FieldDecomposition {
  const shares = signalShares(teacher, student, overlap, accuracy);
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
    synergyError: synergyError(population, shares, ofBoth.value),
  };
}

/** An error of a share that is below that of the quadrature. */
const negligible = 1e-10;

/** The information at either end of what the share of both may be, against that in between. */
function synergyError(
  population: SingleIndexPopulation,
  { teacher, student, joint, jointError }: SignalShares,
  value: number,
): number {
  if (jointError < negligible) return 0;
  const ends = [Math.min(1, joint + jointError), Math.max(teacher, student, joint - jointError)];
  return Math.max(
    ...ends.map((share) => {
      const there = informationOf(population, share).value;
      // Both may know real labels without error.
      return there === value ? 0 : Math.abs(there - value);
    }),
  );
}

function informationOf(population: SingleIndexPopulation, share: number): Average {
  if (population.kind === 'perceptron') return perceptronInformation(population, share);
  return mixtureInformation(population, Math.sqrt(share / population.delta));
}
