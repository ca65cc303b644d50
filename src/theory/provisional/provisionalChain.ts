import { informedLearners } from '../../information/fields/informedLearners.ts';
import { partNames } from '../../information/partNames.ts';
import type { ObservableName } from '../../observables/observables.ts';
import type { Learner, Problem } from '../../problem/problem.ts';
import type { SolvedChain } from '../chain/solveChain.ts';
import { whyUncovered } from '../coverage.ts';
import { chainOverlaps } from '../solveTheory.ts';
import type { LearnerTheory } from '../theoryAnswer.ts';
import type { ProvisionalAnswer, ProvisionalLearner } from './provisionalAnswer.ts';

/**
 * What is drawn of a chain that was found provisionally; null where a problem has none. Information is
 * decomposed only where it is wanted, since that takes longer than the chain.
 */
export function provisionalAnswer(
  problem: Problem,
  chain: SolvedChain | null,
  wanted: readonly ObservableName[],
): ProvisionalAnswer {
  const overlaps = chain === null ? {} : chainOverlaps(chain);
  const bare = Object.fromEntries(
    problem.learners.map((learner) => [learner.name, answerIn(problem, learner, chain)]),
  );
  const wantsParts = partNames.some((name) => wanted.includes(name));
  const answers = wantsParts ? informedLearners(problem, bare, overlaps) : bare;
  const learners = Object.entries(answers).map(([name, answer]) => [name, provisionalOf(answer)]);
  return {
    provisional: true,
    problem,
    learners: Object.fromEntries(learners) as Record<string, ProvisionalLearner>,
    overlaps,
  };
}

/** What a full answer would be, less its accuracy. */
export function provisionalOf(answer: LearnerTheory): ProvisionalLearner {
  const { converged } = answer;
  if (!converged) return { found: false, reason: answer.reason };
  return { found: true, residual: answer.residual, observables: answer.observables };
}

function answerIn(problem: Problem, learner: Learner, chain: SolvedChain | null): LearnerTheory {
  const uncovered = whyUncovered(problem, learner);
  if (uncovered !== undefined) return { converged: false, reason: uncovered, residual: null };
  const at = chain?.context.learners.findIndex(({ name }) => name === learner.name) ?? -1;
  const later = { converged: false as const, reason: 'its answer takes its time', residual: null };
  return chain?.answers[at] ?? later;
}
