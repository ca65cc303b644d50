import { informedLearners } from '../information/fields/informedLearners.ts';
import { overlapKey } from '../observables/observables.ts';
import type { Learner, Problem, SingleIndexProblem } from '../problem/problem.ts';
import { labelledShare } from '../problem/dataPart.ts';
import { solveCommittee } from './bayesOptimal/committee/solveCommittee.ts';
import { usualCare } from './chain/care.ts';
import { ancestors } from './chain/chainLearner.ts';
import type { ChainLearner } from './chain/chainLearner.ts';
import { setPair } from './chain/chainState.ts';
import { solveOverlap } from './chain/companionOverlap.ts';
import { chainPlan } from './chain/crossFit/chainPlan.ts';
import { copyOf, representativePair } from './chain/crossFit/copies.ts';
import { QuadratureLimitError } from './chain/fields/levelRule.ts';
import { isSolved, problemIndex, solveChain } from './chain/solveChain.ts';
import type { SolvedChain } from './chain/solveChain.ts';
import { coveredPart, whyUncovered } from './coverage.ts';
import { followsFlow } from './gradientFlow/flowChain.ts';
import { flowOverlap } from './gradientFlow/solveFlow.ts';
import type { LearnerTheory, TheoryAnswer } from './theoryAnswer.ts';

/**
 * The answer of theory for N → ∞ by chain state evolution, with the overlap of every pair of
 * learners that have answers. Learners that it does not cover have none.
 */
export function solveTheory(problem: Problem): TheoryAnswer {
  const covered = coveredPart(problem);
  if (covered === undefined) return theoryAnswer(problem, null);
  const chain = solveChain(covered, null);
  const { learners } = chain.context;
  learners.forEach((_, later) => {
    learners
      .slice(0, later)
      .forEach((_, earlier) => solveStrangers(covered, chain, earlier, later));
  });
  return theoryAnswer(problem, chain);
}

/**
 * A solver for problems along an axis, each begun where the one before ended if they differ in their
 * numbers only. `overlaps` hold only the pairs of which one learns from the other, since those come
 * at no cost.
 *
 * @param care how exactly, and of which observables; of closed forms all are there.
 */
export function theoryAlong(care = usualCare): (problem: Problem) => TheoryAnswer {
  let previous: SolvedChain | null = null;
  return (problem) => {
    const covered = coveredPart(problem);
    if (covered === undefined) return theoryAnswer(problem, null);
    previous = solveChain(covered, isChainOf(covered, previous) ? previous : null, care);
    return theoryAnswer(problem, previous);
  };
}

/** Whether a chain has the learners of a problem: along an axis, some may not always be covered. */
export function isChainOf(problem: SingleIndexProblem, chain: SolvedChain | null): boolean {
  const solved = chain?.context.learners.map(({ name }) => name);
  const planned = chainPlan(problem).learners.map(({ name }) => name);
  return solved?.join() === planned.join();
}

/** The answers of a problem's learners, those of them that are in the chain from there. */
export function theoryAnswer(problem: Problem, chain: SolvedChain | null): TheoryAnswer {
  const answers = problem.learners.map((learner): [string, LearnerTheory] => [
    learner.name,
    learnerAnswer(problem, learner, chain),
  ]);
  const overlaps = chain === null ? {} : chainOverlaps(chain);
  const learners = informedLearners(problem, Object.fromEntries(answers), overlaps);
  return { problem, learners, overlaps };
}

/**
 * The posterior mean of a committee's weights depends on no other learner; all others are in the chain.
 * @throws Error if a learner that theory covers is missing in the chain.
 */
function learnerAnswer(
  problem: Problem,
  learner: Learner,
  chain: SolvedChain | null,
): LearnerTheory {
  const reason = whyUncovered(problem, learner);
  if (reason !== undefined) return { converged: false, reason, residual: null };
  const { population, alpha, data } = problem;
  if (population.kind === 'committee' && learner.kind === 'bayes-optimal') {
    return solveCommittee(population, alpha * labelledShare(data), learner);
  }
  const at = chain?.context.learners.findIndex(({ name }) => name === learner.name) ?? -1;
  const answer = chain?.answers[at];
  if (answer === undefined) throw new Error(`${learner.name} is not in the chain`);
  return answer;
}

/** S of the pairs of a chain's learners that are known, keyed by `overlapKey`. */
export function chainOverlaps({ context, state }: SolvedChain): Record<string, number> {
  const overlaps: Record<string, number> = {};
  context.learners.forEach((learner, later) => {
    if (copyOf(learner) !== null) return;
    context.learners.slice(0, later).forEach((other, earlier) => {
      if (copyOf(other) !== null) return;
      const overlap = state.Q.get(later, earlier);
      if (Number.isFinite(overlap)) overlaps[overlapKey(other.name, learner.name)] = overlap;
    });
  });
  return overlaps;
}

/** Whether a learner's weights belong to features of its own: they overlap with nobody's. */
function onFeatures({ context }: SolvedChain, index: number): boolean {
  const learner = context.learners[index] as ChainLearner;
  return learner.kind === 'convex' && learner.featured;
}

/** Leaves the overlap open where the two learners' joint law is too sharp for a grid. */
function solveStrangers(
  problem: SingleIndexProblem,
  chain: SolvedChain,
  earlier: number,
  later: number,
): void {
  const { context, state } = chain;
  if (!isSolved(chain, earlier) || !isSolved(chain, later)) return;
  if (ancestors(context.learners, later).includes(earlier)) return;
  const [first, second] = representativePair(context.learners, later, earlier);
  if (first !== later || second !== earlier) {
    setPair(state.Q, earlier, later, state.Q.get(first, second));
    setPair(state.QHat, earlier, later, state.QHat.get(first, second));
    return;
  }
  const places = [earlier, later].map((k) =>
    problemIndex(problem, context.learners[k] as ChainLearner),
  ) as [number, number];
  if (places.some((place) => followsFlow(problem, place))) {
    setPair(state.Q, earlier, later, flowOverlap(problem, ...places));
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
