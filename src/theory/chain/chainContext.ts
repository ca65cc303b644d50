import type { SingleIndexProblem } from '../../problem/problem.ts';
import { chainLearners } from './chainLearner.ts';
import { chainPlan } from './crossFit/chainPlan.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import { labelLaw } from './fields/labelLaw.ts';

/** All learners of a problem's chain, copies among them, and the sample that they are trained on. */
export function chainContext(problem: SingleIndexProblem): ChainContext {
  const plan = chainPlan(problem);
  const learners = chainLearners(problem, plan);
  const { parts, folds } = plan;
  return {
    learners,
    law: labelLaw(problem.population, learners),
    alpha: problem.alpha,
    parts,
    folds,
  };
}
