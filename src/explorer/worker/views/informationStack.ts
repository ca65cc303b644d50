import { estimate } from '../../../answer/estimate.ts';
import type { Estimate } from '../../../answer/estimate.ts';
import { informedLearners } from '../../../information/fields/informedLearners.ts';
import { partNames } from '../../../information/partNames.ts';
import type { LearnerObservables } from '../../../observables/observables.ts';
import type { Problem } from '../../../problem/problem.ts';
import type { SettledQuestion } from '../../../problem/question.ts';

/** What either road says of the learners of a problem. */
export interface PairedAnswer {
  learners: Record<
    string,
    { residual?: number | null } & (
      { converged: true; observables: LearnerObservables } | { converged: false }
    )
  >;
  overlaps: Record<string, number>;
}

/** The observables of a student with the parts of what it and its teacher know, where they are known. */
function informed(
  problem: SettledQuestion,
  { learners, overlaps }: PairedAnswer,
  student: string,
): LearnerObservables {
  const answers =
    problem.protocol === 'batch'
      ? informedLearners(only(problem, student), learners, overlaps)
      : learners;
  const answer = answers[student];
  return answer?.converged === true ? answer.observables : {};
}

/** The problem that asks for the information of one learner. */
function only(problem: Problem, student: string): Problem {
  const learners = problem.learners.filter(({ name }) => name === student);
  return { ...problem, learners, information: true };
}

/**
 * The parts of a student's decomposition on top of each other, in bits and in the order of
 * `partNames`: the second height is I(Y;T), the last I(Y;T,S). Heights from the first unknown part on
 * are left out.
 */
export function informationStack(
  problem: SettledQuestion,
  answer: PairedAnswer,
  student: string,
): number[] {
  const parts = informed(problem, answer, student);
  const heights: number[] = [];
  let height = 0;
  for (const name of partNames) {
    const part = parts[name];
    if (part === undefined) break;
    height += part;
    heights.push(height);
  }
  return heights;
}

/** The heights of trials as means, those that every trial has. */
export function meanStack(stacks: readonly number[][]): Estimate[] {
  const known = Math.min(...stacks.map(({ length }) => length));
  return Array.from({ length: known }, (_, level) =>
    estimate(stacks.flatMap((stack) => stack.slice(level, level + 1))),
  );
}
