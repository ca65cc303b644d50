import { overlapKey } from '../../observables/observables.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { unitsOf } from '../../problem/online/units.ts';
import type { Decomposition } from '../decomposition.ts';
import { committeeInformation } from '../gaussian/committeeInformation.ts';

/** Overlaps C_uv of hidden units, as `unitOverlaps` reports them. */
export type UnitOverlaps = Readonly<Record<string, number>>;

/** Two networks beside the truth, by name. */
export interface NetworkPair {
  teacher: string;
  student: string;
}

/**
 * What the hidden fields of two networks, each seen with Gaussian noise of variance
 * `information.noise`, tell of the truth's, from their overlaps at one time; see
 * `committeeInformation`. `undefined` unless the problem asks for information.
 *
 * @throws RangeError for overlaps that are no covariance.
 */
export function hiddenInformation(
  problem: OnlineProblem,
  overlaps: UnitOverlaps,
  { teacher, student }: NetworkPair,
): Decomposition | undefined {
  if (problem.information === undefined) return undefined;
  const units = unitsOf(problem);
  const placesOf = (name: string) =>
    units.flatMap(({ network }, place) => (network.name === name ? [place] : []));
  const names = units.map(({ name }) => name);
  const matrix = names.map((a, u) =>
    names.map((b, v) => overlaps[u <= v ? overlapKey(a, b) : overlapKey(b, a)] ?? Number.NaN),
  );
  return committeeInformation(
    matrix,
    {
      teacher: placesOf(teacher),
      student: placesOf(student),
      truth: placesOf(problem.networks[0]?.name ?? ''),
    },
    problem.information.noise,
  );
}
