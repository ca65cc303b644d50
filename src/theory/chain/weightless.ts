import type { LearnerObservables } from '../../observables/observables.ts';
import { testError } from '../../observables/testError.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import { weightlessThreshold } from '../separability/weightlessThreshold.ts';
import type { ConvexLearner } from './chainLearner.ts';
import { copyState } from './chainState.ts';
import type { ChainState } from './chainState.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import { pullTarget } from './reaction/pullTarget.ts';
import type { LearnerSolution } from './solution.ts';

/**
 * The solution of a learner with hinges whose bias alone minimises the objective, or null where
 * weights help. With a + label more often than a − label every field is at the kink h = 1: all the
 * samples that ask for 1 are at their margin and pull back as far as the others pull away
 * (`weightlessThreshold`). That is so for every ridge, and the state evolution has no fixed point,
 * since q falls for ever.
 */
export function weightlessSolution(
  context: ChainContext,
  population: SingleIndexPopulation,
  index: number,
  state: ChainState,
): LearnerSolution | null {
  const learner = context.learners[index] as ConvexLearner;
  const kinds = hingeKinds(context, learner);
  if (kinds === null) return null;
  const [plus, minus] = [total(kinds, 'plus'), total(kinds, 'minus')];
  // With as many of either every bias between the kinks is as good.
  if (plus === minus) return null;
  const bias = plus > minus ? 1 : -1;
  const law = kinds.map(({ weight, side, plus, minus }) =>
    bias === 1
      ? { weight, side, above: minus, below: minus - plus }
      : {
          weight,
          side: side === 1 ? (-1 as const) : (1 as const),
          above: plus,
          below: plus - minus,
        },
  );
  const { capacity } = learner;
  const threshold = weightlessThreshold(law, Math.sqrt(capacity / context.law.delta), capacity);
  if (!(trainingRatio(context, learner) >= threshold)) return null;
  const solved = copyState(state);
  solved.m.set(index, 0, 0);
  solved.Q.set(index, index, 0);
  solved.V.set(index, index, 0);
  solved.b.set(index, 0, bias);
  const exact = { residual: 0, quadrature: 'exact' as const, quadratureError: 0, sweeps: 0 };
  const loss = 2 * Math.min(plus, minus);
  const observables = constantObservables(population, bias, loss);
  return { converged: true, state: solved, replicas: null, ...exact, observables };
}

/** Samples of one label and one cloud, with the weights of the hinges k(1−h) and k(1+h). */
interface HingeKind {
  weight: number;
  side: 1 | -1;
  plus: number;
  minus: number;
}

/** The kinds of samples of a learner that has hinges, labels and a bias only; else null. */
function hingeKinds(
  { law }: ChainContext,
  { bias, sources, featured, terms }: ConvexLearner,
): HingeKind[] | null {
  const term = terms.find((one) => one !== null);
  // Without a source all parts have the same term. Biases of perceptrons are 0 by symmetry.
  const distils = sources.some((source) => source !== null);
  if (!bias || distils || featured || term?.loss !== 'hinge') return null;
  return law.branches.map(({ label, meanSign, share }) => {
    const { plus, minus } = pullTarget(term, label, 0);
    return { weight: share, side: meanSign as 1 | -1, plus, minus };
  });
}

function total(kinds: readonly HingeKind[], hinge: 'plus' | 'minus'): number {
  return kinds.reduce((sum, kind) => sum + kind.weight * kind[hinge], 0);
}

/** Samples that a learner trains on per input dimension. */
function trainingRatio({ alpha, parts }: ChainContext, { terms }: ConvexLearner): number {
  const trained = parts.filter((_, i) => terms[i] !== null);
  return alpha * trained.reduce((sum, { share }) => sum + share, 0);
}

/** Observables of a field that is ±1 on every sample, old or new. */
function constantObservables(
  population: SingleIndexPopulation,
  bias: number,
  loss: number,
): LearnerObservables {
  const own = { m: 0, q: 0, bias };
  const error = testError(population, own);
  return { ...own, testError: error, testLoss: loss, trainLoss: loss, trainError: error, gap: 0 };
}
