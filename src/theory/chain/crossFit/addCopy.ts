import type { LearnerTheory } from '../../theoryAnswer.ts';
import { ancestors } from '../chainLearner.ts';
import type { ConvexLearner } from '../chainLearner.ts';
import { copyRow, setPair } from '../chainState.ts';
import { solveOverlap } from '../companionOverlap.ts';
import { QuadratureLimitError } from '../fields/levelRule.ts';
import type { SolvedChain } from '../solveChain.ts';
import type { Copy } from './copies.ts';

/**
 * Writes the row of a copy, from that of the first copy of the same learner: copies are alike, each
 * trained on as many samples. Only their overlap with one another is new, and the same for all pairs;
 * they do not react to each other, V = 0.
 */
export function addCopy(chain: SolvedChain, index: number, { of, fold }: Copy): LearnerTheory {
  const { state, answers, replicas } = chain;
  const first = index - fold;
  const answer = answers[first] as LearnerTheory;
  if (!answer.converged) return answer;
  if (replicas.has(first)) return unsolved(`the copies of ${of} have too many ancestors`);
  keepRidge(chain, first, index);
  const before = ancestors(chain.context.learners, first);
  copyRow({ state, index: first }, { state, index }, before);
  if (fold === 1) solvePair(chain, first, index);
  const overlap = state.Q.get(first + 1, first);
  for (let other = first; other < index; other++) {
    setPair(state.Q, index, other, overlap);
    setPair(state.QHat, index, other, state.QHat.get(first + 1, first));
  }
  return Number.isFinite(overlap)
    ? answer
    : unsolved(`the overlap of the copies of ${of} was not found`);
}

function unsolved(reason: string): LearnerTheory {
  return { converged: false, reason, residual: null };
}

/** Solving the first one may have left a ridge that stands for none. */
function keepRidge(chain: SolvedChain, first: number, index: number): void {
  const { l2 } = chain.context.learners[first] as ConvexLearner;
  const learners = chain.context.learners.map((learner, k) =>
    k === index ? { ...(learner as ConvexLearner), l2 } : learner,
  );
  chain.context = { ...chain.context, learners };
}

/** Leaves NaN where the joint law of the two is too sharp for a grid. */
function solvePair({ context, state }: SolvedChain, first: number, second: number): void {
  try {
    solveOverlap(context, state, first, second);
  } catch (error) {
    if (!(error instanceof QuadratureLimitError)) throw error;
    setPair(state.Q, first, second, Number.NaN);
  }
}
