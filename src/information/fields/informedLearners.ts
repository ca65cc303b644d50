import type { LearnerObservables } from '../../observables/observables.ts';
import type { Problem } from '../../problem/problem.ts';
import { partNames } from '../partNames.ts';
import { knownPair } from './knownPair.ts';
import type { KnownPair } from './knownPair.ts';
import { softInformation } from './softInformation.ts';

type Answer = { residual?: number | null } & (
  { converged: true; observables: LearnerObservables } | { converged: false }
);

/**
 * The answers of learners, with what each learner and the one that it takes targets from tell of the
 * label of a fresh sample among the observables (see `softInformation`), where the problem asks for
 * `information`. A source that knows real labels without error knows infinitely many bits: an
 * infinite part is no observable, nor is a synergy that is lost in the error of order parameters.
 * Where targets are cross-fitted, the source is the named learner, which trained on everything.
 *
 * @param overlaps S of pairs, by `overlapKey`
 * @throws RangeError for order parameters that no weights have.
 */
export function informedLearners<A extends Answer>(
  { information, population, learners }: Problem,
  answers: Record<string, A>,
  overlaps: Readonly<Record<string, number>>,
): Record<string, A> {
  if (information !== true || population.kind === 'committee') return answers;
  const informed = learners.flatMap((learner): [string, A][] => {
    const answer = answers[learner.name];
    const from = learner.kind === 'trained' ? learner.targets?.from : undefined;
    if (answer?.converged !== true || from === undefined) return [];
    const pair = knownPair({ learners: answers, overlaps }, from, learner.name);
    if (pair === undefined) return [];
    const observables = { ...answer.observables, ...observed(population, pair) };
    return [[learner.name, { ...answer, observables }]];
  });
  return { ...answers, ...Object.fromEntries(informed) };
}

/** With an error above this, in bits, a synergy is not known. */
export const largestError = 1e-4;

/** The parts that are finite and known. */
function observed(
  population: Parameters<typeof softInformation>[0],
  { teacher, student, overlap, accuracy }: KnownPair,
): LearnerObservables {
  const found = softInformation(population, teacher, student, overlap, accuracy);
  const known = partNames.filter((name) => {
    if (name === 'synergistic' && found.synergyError > largestError) return false;
    return Number.isFinite(found[name]);
  });
  return Object.fromEntries(known.map((name) => [name, found[name]]));
}
