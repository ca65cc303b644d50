import type { Complaint } from './checkProblem.ts';
import { isCommittee } from './committee.ts';
import type { CrossFit } from './crossFit.ts';
import type { ProblemFields } from './problem.ts';

type LearnerFields = ProblemFields['learners'][number];
type TrainedFields = Extract<LearnerFields, { kind: 'trained' }>;

/** Why the minimum of a learner does not tell those that it has without single samples. */
function whyNoLeverages({ loss, training, ...units }: TrainedFields): string | undefined {
  const { method } = training;
  if (isCommittee(units)) return 'is a committee, whose objective has several minima';
  if (loss === 'hinge') return 'has the hinge loss, which has no second derivative';
  if (method === 'gradient-descent')
    return 'is trained by "gradient-descent", short of its minimum';
  return undefined;
}

/**
 * A flow is known on consecutive samples only, which folds are cut out of; and leaving out single
 * samples goes by the second derivatives at a minimum.
 *
 * @param where the path of what asks for copies of the source.
 */
export function checkCopies(
  where: string,
  folds: CrossFit['folds'],
  source: LearnerFields | undefined,
): Complaint {
  if (source?.kind === 'forest' && folds === 'leave-one-out') {
    return [
      `${where}.folds is "leave-one-out"`,
      `it must be a number, as ${source.name} is a random forest, and no linear smoother`,
    ];
  }
  if (source?.kind !== 'trained') return undefined;
  const { name, training } = source;
  if (training.method === 'gradient-flow') {
    return [
      `${where} is given`,
      `${name} is trained by "gradient-flow", which leaves out no folds`,
    ];
  }
  const reason = folds === 'leave-one-out' ? whyNoLeverages(source) : undefined;
  if (reason === undefined) return undefined;
  return [`${where}.folds is "leave-one-out"`, `it must be a number, as ${name} ${reason}`];
}
