import type { SingleIndexProblem } from '../../../src/problem/problem.ts';
import { usualCare } from '../../../src/theory/chain/care.ts';
import type { Care } from '../../../src/theory/chain/care.ts';
import { solveChain } from '../../../src/theory/chain/solveChain.ts';
import type { LearnerTheory } from '../../../src/theory/theoryAnswer.ts';
import { observableNames } from '../../../src/observables/observables.ts';

/** What became of a problem's learners, and what is wrong with their answers. */
export interface Opinion {
  /** Why learners have no answer of their own, without those that learn from such a learner. */
  refusals: string[];
  /** Answers that break a promise. */
  faults: string[];
}

/** For checking answers: it begins where the usual care ends. */
const greaterCare: Care = { ...usualCare, exponents: [24, 36, 54, 80], counts: [4096, 16_384] };

/** What an answer may have at most as its residual. */
const largestResidual = 1e-8;

/** Two solutions of exact quadratures agree to this, relative to 1 + |value|. */
const exactTolerance = 1e-6;

/** Where fields are sampled, or finer grids impossible: the largest error that is an answer. */
const sampledTolerance = 1e-4;

/**
 * Solves a problem twice, from a cold start as users do and, from the solution of another problem
 * nearby, with greater care; compares every observable of every learner.
 */
export function secondOpinion(problem: SingleIndexProblem): Opinion {
  const opinion: Opinion = { refusals: [], faults: [] };
  const first = solveChain(problem, null, usualCare);
  const elsewhere = solveChain(moved(problem), null, usualCare);
  const second = solveChain(problem, elsewhere, greaterCare);
  problem.learners.forEach(({ name }, k) => {
    const [once, again] = [first.answers[k], second.answers[k]] as [LearnerTheory, LearnerTheory];
    if (!once.converged) {
      if (!once.reason.includes('which has no answer')) opinion.refusals.push(once.reason);
      return;
    }
    if (!(once.residual <= largestResidual)) opinion.faults.push(`${name}: ${once.residual}`);
    if (!(once.quadratureError <= sampledTolerance)) {
      opinion.faults.push(`${name}: quadrature error ${once.quadratureError}`);
    }
    if (again.converged) opinion.faults.push(...differences(name, once, again));
  });
  return opinion;
}

/** The same learners with more samples and stronger ridges. */
function moved(problem: SingleIndexProblem): SingleIndexProblem {
  const learners = problem.learners.map((learner) =>
    learner.kind === 'trained' ? { ...learner, l2: 1.5 * learner.l2 } : learner,
  );
  return { ...problem, alpha: 1.2 * problem.alpha, learners };
}

type Converged = Extract<LearnerTheory, { converged: true }>;

function differences(name: string, once: Converged, again: Converged): string[] {
  const exact = Math.max(once.quadratureError, again.quadratureError) <= exactTolerance;
  const tolerance = exact ? exactTolerance : sampledTolerance;
  return observableNames.flatMap((observable) => {
    const value = once.observables[observable];
    const other = again.observables[observable];
    // Steps that no grid resolves may be known to one of the two only.
    if (value === undefined || other === undefined) return [];
    if (Math.abs(value - other) <= tolerance * (1 + Math.abs(value))) return [];
    return [`${name} ${observable}: ${value} and ${other}`];
  });
}
