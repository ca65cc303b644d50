import type { ObservableName } from '../../observables/observables.ts';
import type { TheoryAnswer } from '../../theory/theoryAnswer.ts';

/** An observable of one learner; NaN where it has no converged answer. */
export function observableOf(
  answer: TheoryAnswer,
  learner: string,
  observable: ObservableName,
): number {
  const found = answer.learners[learner];
  return found?.converged === true ? (found.observables[observable] ?? Number.NaN) : Number.NaN;
}
