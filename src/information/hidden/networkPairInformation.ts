import { overlapKey } from '../../observables/observables.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import type { Decomposition } from '../decomposition.ts';
import { hiddenInformation } from './hiddenInformation.ts';
import type { UnitOverlaps } from './hiddenInformation.ts';

/**
 * What the hidden fields of every pair of networks beside the truth tell of the truth's, by
 * `overlapKey`: the earlier one in the list is the teacher, whether or not the later one learns from
 * it. Empty unless the problem asks for information, and where there are no overlaps, as of networks
 * that diverged.
 */
export function networkPairInformation(
  problem: OnlineProblem,
  overlaps: UnitOverlaps,
): Record<string, Decomposition> {
  if (Object.keys(overlaps).length === 0) return {};
  const names = problem.networks.slice(1).map(({ name }) => name);
  const pairs = names.flatMap((student, at) =>
    names.slice(0, at).flatMap((teacher): [string, Decomposition][] => {
      const found = hiddenInformation(problem, overlaps, { teacher, student });
      return found === undefined ? [] : [[overlapKey(teacher, student), found]];
    }),
  );
  return Object.fromEntries(pairs);
}
