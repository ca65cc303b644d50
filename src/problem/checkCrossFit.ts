import { checkCopies } from './checkCopies.ts';
import type { Complaint } from './checkProblem.ts';
import type { ProblemFields } from './problem.ts';
import { sourceOf } from './targetSource.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** A cross-fitted source can be trained without a fold, and all students of a problem cut the sample alike. */
export function checkCrossFit(learner: TrainedFields, problem: ProblemFields): Complaint {
  const folds = learner.targets?.crossFit?.folds;
  if (folds === undefined) return undefined;
  const where = `learners.${learner.name}.targets.crossFit`;
  const source = sourceOf(learner, problem);
  if (source?.kind === 'bayes-optimal') {
    return [`${where} is given`, `${source.name} is not trained: it has no folds to leave out`];
  }
  const complaint = checkCopies(where, folds, source);
  if (complaint !== undefined || folds === 'leave-one-out') return complaint;
  const first = problem.learners.flatMap((other) =>
    other.kind !== 'bayes-optimal' && typeof other.targets?.crossFit?.folds === 'number'
      ? [{ name: other.name, folds: other.targets.crossFit.folds }]
      : [],
  )[0];
  if (first === undefined || first.folds === folds) return undefined;
  return [
    `${where}.folds is ${folds}`,
    `it must be ${first.folds}, as ${first.name} has it: a problem cuts its sample once`,
  ];
}
