import type { CrossFit } from '../problem/crossFit.ts';
import type { Learner, Problem } from '../problem/problem.ts';

/**
 * Text that is equal for learners that have equal fits on one sample: the learner, the one it takes
 * targets from, and so on. Names are part of it: draws follow from them.
 */
export function fitQuestion({ learners }: Problem, learner: Learner): string {
  const chain: Learner[] = [];
  let next: Learner | undefined = learner;
  while (next !== undefined) {
    chain.push(next);
    const from: string | undefined = next.kind === 'bayes-optimal' ? undefined : next.targets?.from;
    next = learners.find(({ name }) => name === from);
  }
  return JSON.stringify(chain);
}

/** Text that is equal for equal copies of a learner on one sample, each without one of so many folds. */
export function copiesQuestion(
  problem: Problem,
  learner: Learner,
  folds: CrossFit['folds'],
): string {
  return `${folds} ${fitQuestion(problem, learner)}`;
}

/** The learners of several problems on one sample, each of those with equal fits once. */
export function distinctFits(problems: readonly Problem[]): Learner[] {
  const learners = problems.flatMap((problem) =>
    problem.learners.map((learner) => [fitQuestion(problem, learner), learner] as const),
  );
  return [...new Map(learners).values()];
}
