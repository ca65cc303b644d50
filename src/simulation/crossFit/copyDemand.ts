import { strengthGrid } from '../../problem/strengthGrid.ts';
import type { Problem } from '../../problem/problem.ts';
import { diagnosedFolds } from '../diagnostics/diagnosedFolds.ts';
import { fitQuestion } from '../fitQuestion.ts';
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

/** What the copies of a learner's source and its own for the choice of a strength come to. */
function demandsOf(problem: Problem, learner: CopiedLearner): [question: string, CopyDemand][] {
  const { targets } = learner;
  const demands: [string, CopyDemand][] = [];
  if (targets?.crossFit !== undefined) {
    const source = learnerBehind(problem, { name: targets.from });
    const { folds } = targets.crossFit;
    const question = `${folds} ${fitQuestion(problem, source)}`;
    demands.push([question, { learner: source, folds, use: 'targets' }]);
  }
  const diagnosed = diagnosedFolds(problem, learner);
  if (targets !== undefined && diagnosed !== undefined) {
    const source = learnerBehind(problem, { name: targets.from });
    const question = `${diagnosed} ${fitQuestion(problem, source)}`;
    demands.push([question, { learner: source, folds: diagnosed, use: 'targets' }]);
    const own = `diagnosis ${fitQuestion(problem, learner)}`;
    demands.push([own, { learner, folds: diagnosed, use: 'choice' }]);
  }
  if (needsChoice(learner)) {
    const folds = strengthGrid.length;
    demands.push([fitQuestion(problem, learner), { learner, folds, use: 'choice' }]);
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
