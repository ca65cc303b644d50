import { committeeSchema } from '../../../../src/problem/population.ts';
import type { Committee } from '../../../../src/problem/population.ts';
import { committeeModel } from '../../../../src/theory/bayesOptimal/committee/committeeModel.ts';
import type { CommitteeModel } from '../../../../src/theory/bayesOptimal/committee/committeeModel.ts';

/** A committee of two sign units whose sum is the label. */
export function signPair(weights: Committee['weights'] = 'spherical'): Committee {
  return committeeSchema.parse({ kind: 'committee', hidden: 2, activation: 'sign', weights });
}

/** The estimation of its weights. */
export function modelOf(weights: Committee['weights'], fineness = 1): CommitteeModel {
  return committeeModel(signPair(weights), fineness);
}
