import type { Network } from './network.ts';
import type { OnlineProblem } from './onlineProblem.ts';

/** One hidden unit among those of all networks, which are stacked in the order of the list. */
export interface Unit {
  network: Network;
  /** The place of its network in the list. */
  at: number;
  /** Its place in its network, from 0. */
  place: number;
  /** How tables and figures call it: `student.1` is the first unit of the student. */
  name: string;
}

/** What tables and figures call the units of a network, in their order. */
export function unitNames({ name, hidden }: Pick<Network, 'name' | 'hidden'>): string[] {
  return Array.from({ length: hidden }, (_, place) => `${name}.${place + 1}`);
}

/** All hidden units of a problem, network after network. */
export function unitsOf({ networks }: OnlineProblem): Unit[] {
  return networks.flatMap((network, at) =>
    unitNames(network).map((name, place) => ({ network, at, place, name })),
  );
}

/** v at the start, unit after unit. */
export function initialOutputWeights(problem: OnlineProblem): number[] {
  return unitsOf(problem).map(({ network: { outputWeights }, place }) =>
    typeof outputWeights === 'number' ? outputWeights : (outputWeights[place] as number),
  );
}

function startOverlap(a: Unit, b: Unit): number {
  const { init } = a.network;
  if (a.at === b.at) {
    if (a.place !== b.place) return init.cross;
    return typeof init.norm === 'number' ? init.norm : (init.norm[a.place] as number);
  }
  const overlaps = init.overlaps[b.network.name];
  if (overlaps === undefined) return 0;
  if (Array.isArray(overlaps)) return overlaps[a.place]?.[b.place] as number;
  return a.place === b.place ? overlaps.same : overlaps.other;
}

/**
 * C_uv = J_u·J_v/N of all pairs of units at the start, row by row; for random weights the mean of
 * it over draws.
 */
export function initialOverlaps(problem: OnlineProblem): number[][] {
  const units = unitsOf(problem);
  return units.map((a) =>
    units.map((b) => (a.at >= b.at ? startOverlap(a, b) : startOverlap(b, a))),
  );
}
