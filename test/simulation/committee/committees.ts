import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import type { LearnerTrial, TrialAnswer } from '../../../src/simulation/trialAnswer.ts';

/** A committee of two units that learns real labels, unless said otherwise. */
export function committee(name: string, fields: object = {}): { name: string } {
  const training = { tolerance: 1e-6 };
  return {
    name,
    ...{ hidden: 2, activation: 'erf', loss: 'square', l2: 0.01, training },
    ...fields,
  };
}

/** Learners of the labels of a committee of two units. */
export function committeeProblem(
  learners: readonly object[],
  population: object = {},
  fields: object = {},
): Problem {
  const truth = { kind: 'committee', hidden: 2, activation: 'erf' };
  return parseProblem({ population: { ...truth, ...population }, alpha: 3, learners, ...fields });
}

/** The answer of a learner that has one. */
export function convergedIn(
  answer: TrialAnswer,
  name: string,
): Extract<LearnerTrial, { converged: true }> {
  const learner = answer.learners[name];
  if (learner?.converged !== true) throw new Error(`${name}: ${learner?.reason ?? 'is not there'}`);
  return learner;
}
