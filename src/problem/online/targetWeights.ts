import type { OnlineProblem } from './onlineProblem.ts';

/**
 * a_kn of all pairs of networks, row k by row: the target of network k is Σ_n a_kn times the output
 * of network n, that is 1−χ for what it `learnsFrom` and χ for its `targets`; zero in the row of a
 * frozen network.
 */
export function targetWeights({ networks }: OnlineProblem): number[][] {
  return networks.map(({ learnsFrom, targets }) => {
    const mixing = targets?.mixing ?? 0;
    return networks.map(
      ({ name }) => (name === learnsFrom ? 1 - mixing : 0) + (name === targets?.from ? mixing : 0),
    );
  });
}
