import { overlapKey } from '../../observables/observables.ts';
import type { StatedProblem } from '../../problem/problem.ts';
import { fieldInformation } from './fieldInformation.ts';
import type { FieldInformation } from './fieldInformation.ts';
import { knownPair } from './knownPair.ts';
import type { PairAnswers } from './knownPair.ts';

/**
 * What every pair of learners with answers and a known overlap tells of the label of a fresh sample,
 * by `overlapKey`: the earlier one is the teacher, whether or not the later one learns from it. Empty
 * unless the problem asks for information.
 */
export function pairInformation(
  { information, population, learners }: StatedProblem,
  answers: PairAnswers,
): Record<string, FieldInformation> {
  if (information !== true || population.kind === 'committee') return {};
  const names = learners.map(({ name }) => name);
  const pairs = names.flatMap((later, at) =>
    names.slice(0, at).flatMap((earlier): [string, FieldInformation][] => {
      const pair = knownPair(answers, earlier, later);
      if (pair === undefined) return [];
      const { teacher, student, overlap, accuracy } = pair;
      const found = fieldInformation(population, teacher, student, overlap, accuracy);
      return [[overlapKey(earlier, later), found]];
    }),
  );
  return Object.fromEntries(pairs);
}
