import type { TrainedLearner } from '../problem/problem.ts';
import type { DataTerm } from './dataTerm.ts';

/** The canonical form that the data term of each loss has, see `dataTerm`: how it is minimised. */
export const lossForms = {
  logistic: 'logistic',
  square: 'square',
  hinge: 'hinge',
  'squared-hinge': 'squared-hinge',
} as const satisfies Record<TrainedLearner['loss'], DataTerm['loss']>;
