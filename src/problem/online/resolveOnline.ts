import type { Network, NetworkFields } from './network.ts';
import type { OnlineFields, OnlineProblem } from './onlineProblem.ts';

/** Saad & Solla (1995) draw norms of students from [0, ½]. */
const learnersNorm = 0.25;

function resolveNetwork(network: NetworkFields): Network {
  const { learnsFrom, init } = network;
  const { norm, cross, overlaps, draw } = init;
  const isFrozen = learnsFrom === undefined;
  return {
    ...network,
    init: {
      norm: norm ?? (isFrozen ? 1 : learnersNorm),
      cross,
      overlaps,
      draw: draw ?? (isFrozen ? 'exact' : 'random'),
    },
  };
}

/** The problem with the defaults that depend on whether a network learns. */
export function resolveOnline(problem: OnlineFields): OnlineProblem {
  return { ...problem, networks: problem.networks.map(resolveNetwork) };
}
