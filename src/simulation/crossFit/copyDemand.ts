import { strengthGrid } from '../../problem/strengthGrid.ts';
import type { Problem } from '../../problem/problem.ts';
import { diagnosedFolds } from '../diagnostics/diagnosedFolds.ts';
import { copiesQuestion, fitQuestion } from '../fitQuestion.ts';
import { learnerBehind } from './learnerBehind.ts';
import type { CopiedLearner } from './learnerBehind.ts';
import { needsChoice, strengthFolds } from './strengthFolds.ts';

/** Copies of a learner, or of what it is with every strength of its correction. */
export interface CopyDemand {
  learner: CopiedLearner;
  /** How many stay for the fields that they show; leverages stand in for single samples. */
  folds: number | 'leave-one-out';
  /** Whether they go again once they have told which strength is the best, or what is wrong with a teacher. */
  use: 'targets' | 'choice';
}

/**
 * What the copies of a learner's source come to, for its targets and for a diagnosis, and its own for
 * a diagnosis and for the choice of a strength.
 */
function demandsOf(problem: Problem, learner: CopiedLearner): [question: string, CopyDemand][] {
  const { targets } = learner;
  const diagnosed = diagnosedFolds(problem, learner);
  const demands = [targets?.crossFit?.folds, diagnosed].flatMap((folds): [string, CopyDemand][] => {
    if (targets === undefined || folds === undefined) return [];
    const source = learnerBehind(problem, { name: targets.from });
    const question = copiesQuestion(problem, source, folds);
    return [[question, { learner: source, folds, use: 'targets' }]];
  });
  const own = fitQuestion(problem, learner);
  if (diagnosed !== undefined) {
    demands.push([`diagnosis ${own}`, { learner, folds: diagnosed, use: 'choice' }]);
  }
  if (needsChoice(learner)) {
    demands.push([own, { learner, folds: strengthGrid.length, use: 'choice' }]);
  }
  return demands;
}

/** The copies that several problems on one sample ask for, each of those that are shared once. */
export function copyDemands(problems: readonly Problem[]): CopyDemand[] {
  const demands = problems.flatMap((problem) =>
    problem.learners.flatMap((learner) =>
      learner.kind === 'bayes-optimal' ? [] : demandsOf(problem, learner),
    ),
  );
  return [...new Map(demands).values()];
}

/** How many times learners are trained for the answer of one, its copies and those of its source. */
export function fitsBehind(problem: Problem, learner: CopiedLearner): number {
  const folds = learner.targets?.crossFit?.folds;
  const shown = typeof folds === 'number' ? folds : 0;
  const copies = shown + 2 * (diagnosedFolds(problem, learner) ?? 0);
  return 1 + copies + (needsChoice(learner) ? strengthGrid.length * strengthFolds(learner) : 0);
}
