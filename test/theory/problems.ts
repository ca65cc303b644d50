import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Problem, ProblemInput } from '../../src/problem/problem.ts';
import { solveTheory } from '../../src/theory/solveTheory.ts';
import type { LearnerTheory, TheoryAnswer } from '../../src/theory/theoryAnswer.ts';
import type { LearnerObservables } from '../../src/observables/observables.ts';

type LearnerInput = ProblemInput['learners'][number];

/** The mixture of Saglietti & Zdeborová's figures. */
export const mixture = { kind: 'mixture', rho: 0.2, delta: 1 } as const;

/** A logistic learner as a file states it. */
export function logistic(name: string, l2: number, rest: object = {}): LearnerInput {
  return { name, loss: 'logistic', l2, ...rest };
}

/** A teacher of ridge λ̃ and a student of ridge λ and half the inputs, distilled from it. */
export function pair(alpha: number, teacherRidge: number, studentRidge: number): Problem {
  return parseProblem({
    population: mixture,
    alpha,
    learners: [
      logistic('teacher', teacherRidge),
      logistic('student', studentRidge, { capacity: 0.5, targets: { from: 'teacher' } }),
    ],
  });
}

/** The observables of one learner; fails the test when it has no answer. */
export function observablesOf(answer: TheoryAnswer, name: string): Required<LearnerObservables> {
  const learner = answer.learners[name] as LearnerTheory;
  if (!learner.converged) throw new Error(`${name}: ${learner.reason}`);
  return learner.observables as Required<LearnerObservables>;
}

/** Observables of one learner of a problem, as a file states it. */
export function solved(problem: ProblemInput, name: string): Required<LearnerObservables> {
  return observablesOf(solveTheory(parseProblem(problem)), name);
}
