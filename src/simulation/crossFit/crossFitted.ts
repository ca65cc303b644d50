import type { CrossFit } from '../../problem/crossFit.ts';
import { copiesQuestion } from '../fitQuestion.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import type { Teacher } from '../teacher.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Trial } from '../trial.ts';
import { learnerBehind } from './learnerBehind.ts';
import { leaveOneOut } from './leaveOneOut.ts';
import { outOfFold } from './outOfFold.ts';
import { withStrength } from './withStrength.ts';

/** A cross-fitted teacher, and the products with the data that it took. */
export interface CrossFitted {
  converged: true;
  teacher: Teacher;
  products: number;
  /** What was done to the folds, where that is worth a remark. */
  note?: string;
}

/** What has been cross-fitted on the sample of a trial, by `copiesQuestion`. */
export type CrossFits = Map<string, CrossFitted | Untrained>;

/**
 * The source of a learner with cross-fitted targets, as it shows itself to samples that it was not
 * trained on (2104.09732, algorithm 1). On one sample the students of a source share its copies: the
 * first to ask has their products counted as its own.
 */
export function crossFitted(
  trial: Trial,
  source: FittedLearner,
  { folds }: CrossFit,
): CrossFitted | Untrained {
  const { crossFits, problem } = trial;
  const stated = learnerBehind(problem, source);
  const question = copiesQuestion(problem, stated, folds);
  const learner = withStrength(stated, source.strength);
  const known = crossFits.get(question);
  if (known !== undefined) return known.converged ? { ...known, products: 0 } : known;
  const found =
    folds === 'leave-one-out'
      ? leaveOneOut(trial, learner, source)
      : outOfFold(trial, learner, source, folds);
  crossFits.set(question, found);
  return found;
}
