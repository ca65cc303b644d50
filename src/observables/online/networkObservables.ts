import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { targetWeights } from '../../problem/online/targetWeights.ts';
import { unitsOf } from '../../problem/online/units.ts';
import type { LearnerObservables } from '../observables.ts';
import { halfMeanSquare } from './halfMeanSquare.ts';
import { outputProducts } from './outputProducts.ts';
import { specialisation } from './specialisation.ts';
import type { OnlineState } from './trajectory.ts';

/**
 * What is measured of every network but the truth at one time, by name: `testError`
 * ½E(σ_truth − σ)², `targetError` ½E(target − σ)² of one that learns, both without the noise of
 * outputs, and `specialisation` where the truth has several units.
 */
export function networkObservables(
  problem: OnlineProblem,
  state: OnlineState,
): Record<string, LearnerObservables> {
  const units = unitsOf(problem);
  const products = outputProducts(units, state);
  const targets = targetWeights(problem);
  /** Of Σ_n c_n σ_n. */
  const meanSquare = (combination: readonly number[]) =>
    halfMeanSquare(
      products,
      units.map(({ at }, u) => (combination[at] as number) * (state.outputWeights[u] as number)),
    );
  const against = (target: readonly number[], at: number) =>
    meanSquare(target.map((weight, n) => weight - (n === at ? 1 : 0)));
  const truth = problem.networks.map((_, n) => (n === 0 ? 1 : 0));
  const observables = ({ learnsFrom }: OnlineProblem['networks'][number], at: number) => {
    const parted = specialisation(units, state, at);
    return {
      testError: against(truth, at),
      ...(learnsFrom !== undefined && { targetError: against(targets[at] as number[], at) }),
      ...(parted !== undefined && { specialisation: parted }),
    };
  };
  return Object.fromEntries(
    problem.networks
      .map((network, at) => [network.name, observables(network, at)] as const)
      .slice(1),
  );
}
