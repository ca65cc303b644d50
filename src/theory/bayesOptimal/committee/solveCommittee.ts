import type { LearnerObservables } from '../../../observables/observables.ts';
import { signPairError } from '../../../observables/signPair/signPairError.ts';
import { whyNoPosterior } from '../../../problem/knownPosterior.ts';
import type { BayesLearner } from '../../../problem/learner.ts';
import type { Committee } from '../../../problem/population.ts';
import type { LearnerTheory } from '../../theoryAnswer.ts';
import { committeeModel, isAllKnown } from './committeeModel.ts';
import type { CommitteeModel, CommitteeState } from './committeeModel.ts';
import { pairMatrix } from './modes.ts';
import { settle } from './settle.ts';
import type { SettledState } from './settle.ts';
import { uninformedState } from './uninformedState.ts';
import { unspecialisedState } from './unspecialisedState.ts';

/** The second quadrature has points so many times denser. */
const finer = 1.5;

/**
 * Solves for the posterior mean of the weights of a committee of two sign units that message passing
 * finds from knowing next to nothing, in the limit N → ∞. With q = [[q_d, q_a], [q_a, q_d]] the
 * overlaps of the posterior means, which are those with the truth up to the order of the units:
 * m = q = q_d, `specialisation` = q_d − q_a. Where several states are stable it may not be the
 * equilibrium.
 *
 * @param alpha labelled samples per input.
 */
export function solveCommittee(
  population: Committee,
  alpha: number,
  learner: BayesLearner,
): LearnerTheory {
  const reason = whyNoPosterior(population, learner);
  if (reason !== undefined) return unsolved(reason);
  if (alpha === 0) return unsolved('no part of the sample has labels');
  const model = committeeModel(population);
  const state = uninformedState(model, alpha);
  if (state === null) return unsolved('the state evolution did not come to rest');
  const check = onFinerPoints(committeeModel(population, finer), alpha, state);
  if (check === null) return unsolved('the quadrature did not settle');
  const observables = observablesOf(state);
  const other = observablesOf(check);
  const quadratureError = Math.max(
    ...Object.keys(observables).map((name) => {
      const key = name as keyof typeof observables;
      return Math.abs(observables[key] - other[key]);
    }),
  );
  if (quadratureError > quadratureTolerance) {
    return unsolved(
      `the quadrature did not settle (it moves by ${quadratureError.toExponential(1)})`,
    );
  }
  const { residual } = state;
  const answer = { converged: true as const, residual, sweeps: 0, observables };
  return { ...answer, quadrature: 'grid', quadratureError };
}

/** As for learners that are trained. */
const quadratureTolerance = 1e-6;

/** The same state with denser points. */
function onFinerPoints(
  model: CommitteeModel,
  alpha: number,
  state: SettledState,
): CommitteeState | null {
  if (isAllKnown(state)) return state;
  if (state.overlap.difference === 0) return unspecialisedState(model, alpha);
  return settle(model, alpha, state);
}

function observablesOf({ overlap, variance }: CommitteeState) {
  const { first: q, shared } = pairMatrix(overlap);
  const known = pairMatrix(overlap);
  return {
    m: q,
    q,
    specialisation: overlap.difference,
    testError: signPairError({
      truth: [
        [q, shared],
        [shared, q],
      ],
      overlap: known,
      variance: pairMatrix(variance),
    }),
  } satisfies LearnerObservables;
}

function unsolved(reason: string): LearnerTheory {
  return { converged: false, reason, residual: null };
}
