import type { SingleIndexPopulation } from '../../problem/population.ts';
import type { LearnerTheory } from '../theoryAnswer.ts';
import { ancestors } from './chainLearner.ts';
import { copyRow } from './chainState.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import { isPosterior } from './posteriorLearner.ts';
import type { SolvedChain } from './solveChain.ts';

/**
 * Text that is equal for learners with equal solutions: the learner, those that it learns from, and
 * the sample. Null without a ridge, where the one that stands for none is part of the solution, and
 * behind posterior means, which are no plain data.
 */
export function solutionQuestion(
  population: SingleIndexPopulation,
  { learners, alpha, parts }: ChainContext,
  index: number,
): string | null {
  const line = [...ancestors(learners, index), index].map((k) => learners[k]);
  const isPlain = line.every(
    (learner) => learner?.kind === 'fixed' || (learner?.l2 !== 0 && !isPosterior(learner)),
  );
  return isPlain ? JSON.stringify({ population, alpha, parts, line }) : null;
}

/**
 * The answer of a neighbouring chain, whose row it writes, where nothing that a learner depends on
 * has changed on the way; undefined where something has, on the way from each of them.
 */
export function keptSolution(
  chain: SolvedChain,
  index: number,
  neighbours: readonly SolvedChain[],
): LearnerTheory | undefined {
  const question = chain.questions[index] ?? null;
  const previous = neighbours.find(
    ({ questions, answers }) =>
      question !== null && questions[index] === question && answers[index]?.converged === true,
  );
  if (previous === undefined) return undefined;
  const others = ancestors(chain.context.learners, index);
  copyRow({ state: previous.state, index }, { state: chain.state, index }, others);
  const replicas = previous.replicas.get(index);
  if (replicas !== undefined) chain.replicas.set(index, replicas);
  return previous.answers[index];
}
