import type { StatedProblem } from '../problem/problem.ts';

/** The problem with a learner and those that it learns from, directly or through others, only. */
export function withAncestors(problem: StatedProblem, name: string): StatedProblem {
  const { learners } = problem;
  const needed = new Set([name]);
  for (const learner of [...learners].reverse()) {
    if (!needed.has(learner.name) || learner.kind === 'bayes-optimal') continue;
    if (learner.targets) needed.add(learner.targets.from);
  }
  return { ...problem, learners: learners.filter((learner) => needed.has(learner.name)) };
}
