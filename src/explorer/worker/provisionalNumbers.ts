import type { ProvisionalSolution } from '../../answer/provisionalSolution.ts';
import type { TheoryNumbers } from '../../sweep/taskResult.ts';
import type { LearnerTheory } from '../../theory/theoryAnswer.ts';

/**
 * What is found at once in the shape of answers, for a figure that says that it is provisional and
 * for nothing else. Its error is not known: it has none to state.
 */
export function provisionalNumbers({
  learners,
  overlaps,
  trajectory,
}: ProvisionalSolution): TheoryNumbers {
  const drawn = Object.entries(learners).map(([name, learner]): [string, LearnerTheory] => [
    name,
    learner.found
      ? {
          converged: true,
          residual: learner.residual,
          quadrature: 'grid',
          quadratureError: Number.NaN,
          sweeps: 0,
          observables: learner.observables,
        }
      : { converged: false, reason: learner.reason, residual: null },
  ]);
  return {
    learners: Object.fromEntries(drawn),
    overlaps,
    ...(trajectory && { trajectory }),
    optima: [],
  };
}
