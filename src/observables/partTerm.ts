import type { DataPart } from '../problem/dataPart.ts';
import type { Problem, TrainedLearner } from '../problem/problem.ts';
import { dataTerm } from './dataTerm.ts';
import type { DataTerm } from './dataTerm.ts';
import { sourceTraits } from './sourceTraits.ts';

/** The data term of a learner on a part of the sample that it trains on. */
export function trainingTerm(
  problem: Pick<Problem, 'learners'>,
  learner: TrainedLearner,
  part: DataPart,
): DataTerm {
  return dataTerm(learner, part.labels, sourceTraits(problem, learner, part));
}

/** The same on samples that are as those of the part, but fresh: no source knows their labels. */
export function freshTerm(
  problem: Pick<Problem, 'learners'>,
  learner: TrainedLearner,
  { labels }: Pick<DataPart, 'labels'>,
): DataTerm {
  return dataTerm(learner, labels, sourceTraits(problem, learner, null));
}
