import type { Learner } from '../../../problem/problem.ts';

/** Copies beyond this would take minutes even where their equations are linear. */
const mostFolds = 100;

/** The number of folds of a learner's targets, if they have any. */
function foldsOf(learner: Learner): number | undefined {
  const folds = learner.kind === 'trained' ? learner.targets?.crossFit?.folds : undefined;
  return folds === 'leave-one-out' ? undefined : folds;
}

/**
 * Why no theory covers a learner with cross-fitted targets; undefined where one does. The copies of
 * a source are alike, and the theory solves one of them for all: where a fold is left out of two
 * stages of one chain, the copies of the second stage see those of the first differently.
 */
export function crossFitObstacle(
  learners: readonly Learner[],
  learner: Learner,
): string | undefined {
  const folds = foldsOf(learner);
  if (folds === undefined) return undefined;
  if (folds > mostFolds) {
    return `no theory covers more than ${mostFolds} folds (${learner.name} has ${folds}); leave-one-out is their limit`;
  }
  const earlier = lineage(learners, learner).find((other) => foldsOf(other) !== undefined);
  if (earlier === undefined) return undefined;
  return `no theory covers cross-fitting in two stages of one chain (${earlier.name} and ${learner.name})`;
}

/** The number of copies of its source that a learner takes its targets from; 0 where it needs none. */
export function usesCopies(learners: readonly Learner[], learner: Learner): number {
  return crossFitObstacle(learners, learner) === undefined ? (foldsOf(learner) ?? 0) : 0;
}

/** Those that a learner learns from, itself left out. */
function lineage(learners: readonly Learner[], learner: Learner): Learner[] {
  const from = learner.kind === 'trained' ? learner.targets?.from : undefined;
  const source = learners.find(({ name }) => name === from);
  return source === undefined ? [] : [...lineage(learners, source), source];
}
