import type { Complaint } from './checkProblem.ts';
import type { ProblemFields } from './problem.ts';
import { sourceOf } from './targetSource.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** A cross-fitted source is trained, and all students of a problem cut the sample alike. */
export function checkCrossFit(learner: TrainedFields, problem: ProblemFields): Complaint {
  const folds = learner.targets?.crossFit?.folds;
  if (folds === undefined) return undefined;
  const where = `learners.${learner.name}.targets.crossFit`;
  const source = sourceOf(learner, problem);
  if (source?.kind === 'bayes-optimal') {
    return [`${where} is given`, `${source.name} is not trained: it has no folds to leave out`];
  }
  if (folds === 'leave-one-out') return undefined;
  const first = problem.learners.flatMap((other) =>
    other.kind === 'trained' && typeof other.targets?.crossFit?.folds === 'number'
      ? [{ name: other.name, folds: other.targets.crossFit.folds }]
      : [],
  )[0];
  if (first === undefined || first.folds === folds) return undefined;
  return [
    `${where}.folds is ${folds}`,
    `it must be ${first.folds}, as ${first.name} has it: a problem cuts its sample once`,
  ];
}
