import type { NetworkTargetFields, NetworkTargets } from './networkTargets.ts';
import type { TableNetwork, TableNetworkFields } from './tableNetwork.ts';

function resolveTargets(targets: NetworkTargetFields, classes: number): NetworkTargets {
  if (targets.method !== 'rid' && targets.method !== 'certificate') return targets;
  return { ...targets, channels: targets.channels ?? classes };
}

/** The network with the defaults that depend on the number of classes. */
export function resolveNetwork(
  { targets, ...rest }: TableNetworkFields,
  classes: number,
): TableNetwork {
  if (targets === undefined) return rest;
  return { ...rest, targets: resolveTargets(targets, classes) };
}
