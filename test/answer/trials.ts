import type { LearnerTrial, Trajectory, TrialAnswer } from '../../src/simulation/trialAnswer.ts';

/** A converged learner of one trial with the given test error and m. */
export function convergedTrial(
  testError: number,
  m: number,
  trajectory?: Trajectory,
): LearnerTrial {
  return {
    converged: true,
    products: 40,
    observables: { m, testError },
    ...(trajectory && { trajectory }),
  };
}

/** A trial of `teacher` and `student` with these test errors; an undefined one did not converge. */
export function trialOf(teacher: number, student: number | undefined): TrialAnswer {
  if (student === undefined) {
    return {
      learners: {
        teacher: convergedTrial(teacher, 1),
        student: { converged: false, reason: 'no minimiser' },
      },
      overlaps: {},
    };
  }
  return {
    learners: { teacher: convergedTrial(teacher, 1), student: convergedTrial(student, 2) },
    overlaps: { 'teacher,student': teacher + student },
  };
}

/** A trajectory recorded at these iterations, its training loss being the iteration. */
export function trajectoryAt(iteration: number[]): Trajectory {
  const zeros = iteration.map(() => 0);
  return { iteration, trainLoss: iteration, testError: zeros, trainError: zeros, gap: zeros };
}
