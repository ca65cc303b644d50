import { overlapKey } from '../observables/observables.ts';
import type { Problem } from '../problem/problem.ts';
import { ancestors } from './chain/chainLearner.ts';
import type { ChainLearner } from './chain/chainLearner.ts';
import { setPair } from './chain/chainState.ts';
import { solveOverlap } from './chain/companionOverlap.ts';
import { QuadratureLimitError } from './chain/fields/levelRule.ts';
import { isSolved, solveChain } from './chain/solveChain.ts';
import type { SolvedChain } from './chain/solveChain.ts';
import { followsFlow } from './gradientFlow/flowChain.ts';
import { flowOverlap } from './gradientFlow/solveFlow.ts';
import type { TheoryAnswer } from './theoryAnswer.ts';

/**
 * The answer of theory for N → ∞ by chain state evolution, with the overlap of every pair of
 * learners that have answers.
 */
export function solveTheory(problem: Problem): TheoryAnswer {
  const chain = solveChain(problem, null);
  const { learners } = chain.context;
  learners.forEach((_, later) => {
    learners
      .slice(0, later)
      .forEach((_, earlier) => solveStrangers(problem, chain, earlier, later));
  });
  return theoryAnswer(problem, chain);
}

/**
 * A solver for problems along an axis, each begun where the one before ended: they differ in their
 * numbers only. `overlaps` hold only the pairs of which one learns from the other, since those come
 * at no cost.
 */
export function theoryAlong(): (problem: Problem) => TheoryAnswer {
  let previous: SolvedChain | null = null;
  return (problem) => {
    previous = solveChain(problem, previous);
    return theoryAnswer(problem, previous);
  };
}

function theoryAnswer(problem: Problem, chain: SolvedChain): TheoryAnswer {
  const { context, state, answers } = chain;
  const answer: TheoryAnswer = { problem, learners: {}, overlaps: {} };
  context.learners.forEach((learner, later) => {
    answer.learners[learner.name] = answers[later] as TheoryAnswer['learners'][string];
    context.learners.slice(0, later).forEach(({ name }, earlier) => {
      const overlap = state.Q.get(later, earlier);
      if (Number.isFinite(overlap)) answer.overlaps[overlapKey(name, learner.name)] = overlap;
    });
  });
  return answer;
}

/** Whether a learner's weights belong to features of its own: they overlap with nobody's. */
function onFeatures({ context }: SolvedChain, index: number): boolean {
  const learner = context.learners[index] as ChainLearner;
  return learner.kind === 'convex' && learner.featured;
}

/** Leaves the overlap open where the two learners' joint law is too sharp for a grid. */
function solveStrangers(
  problem: Problem,
  chain: SolvedChain,
  earlier: number,
  later: number,
): void {
  const { context, state } = chain;
  if (!isSolved(chain, earlier) || !isSolved(chain, later)) return;
  if (ancestors(context.learners, later).includes(earlier)) return;
  if ([earlier, later].some((k) => followsFlow(problem, k))) {
    setPair(state.Q, earlier, later, flowOverlap(problem, earlier, later));
    return;
  }
  const kinds = [earlier, later].map((k) => (context.learners[k] as ChainLearner).kind);
  if (kinds.every((kind) => kind === 'fixed')) return;
  if ([earlier, later].some((k) => onFeatures(chain, k))) return;
  try {
    solveOverlap(context, state, earlier, later);
  } catch (error) {
    if (!(error instanceof QuadratureLimitError)) throw error;
    state.Q.set(later, earlier, Number.NaN);
  }
}
