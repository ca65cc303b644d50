import type { Matrix } from 'ml-matrix';
import type { ObservableName } from '../../observables/observables.ts';
import type { Problem, SingleIndexProblem } from '../../problem/problem.ts';
import { ancestors } from '../chain/chainLearner.ts';
import type { ChainLearner } from '../chain/chainLearner.ts';
import { packUnknowns } from '../chain/learnerMap.ts';
import { carefully, isSolved, solveChainBy } from '../chain/solveChain.ts';
import type { QuadratureSolver, SolvedChain } from '../chain/solveChain.ts';
import { usualCare } from '../chain/care.ts';
import { coveredPart } from '../coverage.ts';
import { isChainOf, theoryAnswer } from '../solveTheory.ts';
import type { TheoryAnswer } from '../theoryAnswer.ts';
import type { ProvisionalAnswer } from './provisionalAnswer.ts';
import { provisionalAnswer } from './provisionalChain.ts';
import { provisionalLearner } from './provisionalLearner.ts';
import type { KnownPlace, Sought } from './provisionalLearner.ts';

/** One curve, whose points are to be solved in their order. */
export interface TrackedCurve {
  /** What theory says of a point at once, from what is known of its neighbour and of this place. */
  provisional: (
    problem: Problem,
    place: number,
    wanted: readonly ObservableName[],
  ) => ProvisionalAnswer;
  /** Its answer, from what was found provisionally. */
  full: (problem: Problem, place: number) => TheoryAnswer;
}

/** Solves one curve after another, each not far from the one before. */
export interface TheoryTracker {
  /** A curve of so many points. */
  curve: (points: number) => TrackedCurve;
}

/** What is known at a place of the curve. */
interface Place {
  provisional: SolvedChain | null;
  /** What was wanted of that. */
  wanted: readonly ObservableName[];
  full: SolvedChain | null;
  /** Where the learners of the latest chain were found, by name. */
  known: ReadonlyMap<string, KnownPlace>;
}

const nowhere: Place = { provisional: null, wanted: [], full: null, known: new Map() };

/**
 * Theory of a curve that is redrawn while its problem changes little by little. Each point begins
 * where it was in the last curve, moved as its neighbour has moved since.
 */
export function theoryTracker(): TheoryTracker {
  let places: Place[] = [];
  return {
    curve: (points) => {
      const before = spread(places, points);
      places = [...before];
      return trackedCurve(before, places);
    },
  };
}

/** The places of a curve of another number of points. */
function spread(places: readonly Place[], points: number): Place[] {
  const last = Math.max(points - 1, 1);
  return Array.from({ length: points }, (_, i) => {
    return places[Math.round((i * (places.length - 1)) / last)] ?? nowhere;
  });
}

/** Those of the chains that have the learners of a problem. */
function alike(problem: SingleIndexProblem, ...chains: (SolvedChain | null)[]): SolvedChain[] {
  return chains.flatMap((chain) => (chain !== null && isChainOf(problem, chain) ? [chain] : []));
}

function inverseAt({ known }: Place, name: string): Matrix | null {
  return known.get(name)?.inverse ?? null;
}

/** Writes to `places` what becomes of those `before`. */
function trackedCurve(before: readonly Place[], places: Place[]): TrackedCurve {
  const guess = (place: number, name: string): KnownPlace | null => {
    const [own, left, leftBefore] = [before[place], places[place - 1], before[place - 1]].map(
      (at) => at?.known.get(name),
    );
    return moved(own, left, leftBefore);
  };
  return {
    provisional: (problem, place, wanted) => {
      const covered = coveredPart(problem);
      const here = places[place] ?? nowhere;
      if (covered === undefined) return provisionalAnswer(problem, null, wanted);
      const kept = [here, places[place - 1] ?? nowhere].filter((known) =>
        wanted.every((name) => known.wanted.includes(name)),
      );
      const chains = alike(covered, ...kept.map(({ provisional }) => provisional));
      const { chain, inverses } = provisionalChain(covered, chains, (name) => {
        return { near: guess(place, name), wanted };
      });
      const inverseOf = (name: string) => inverses.get(name) ?? inverseAt(here, name);
      places[place] = { ...here, provisional: chain, wanted, known: knownPlaces(chain, inverseOf) };
      return provisionalAnswer(problem, chain, wanted);
    },
    full: (problem, place) => {
      const covered = coveredPart(problem);
      const here = places[place] ?? nowhere;
      if (covered === undefined) return theoryAnswer(problem, null);
      const kept = alike(covered, here.full, places[place - 1]?.full ?? null);
      const near = alike(covered, here.provisional)[0] ?? kept[0] ?? null;
      const chain = solveChainBy(covered, { kept, solve: carefully(usualCare, near) });
      const known = knownPlaces(chain, (name) => inverseAt(here, name));
      places[place] = { ...here, full: chain, known };
      return theoryAnswer(problem, chain);
    },
  };
}

/** Where a learner may be that was at `own` when its neighbour, now at `left`, was at `leftBefore`. */
function moved(
  own: KnownPlace | undefined,
  left: KnownPlace | undefined,
  leftBefore: KnownPlace | undefined,
): KnownPlace | null {
  if (own === undefined) return left ?? null;
  const [there, from] = [left?.unknowns, leftBefore?.unknowns];
  if (there?.length !== own.unknowns.length || from?.length !== there.length) return own;
  const unknowns = own.unknowns.map((x, i) => x + (there[i] as number) - (from[i] as number));
  return { unknowns, inverse: own.inverse ?? left?.inverse ?? null };
}

/** A chain that was found provisionally, with the matrices of its learners. */
interface FoundChain {
  chain: SolvedChain;
  inverses: Map<string, Matrix | null>;
}

function provisionalChain(
  problem: SingleIndexProblem,
  kept: readonly SolvedChain[],
  soughtOf: (name: string) => Sought,
): FoundChain {
  const inverses = new Map<string, Matrix | null>();
  const solve: QuadratureSolver = ({ context, state }, population, index) => {
    const { name } = context.learners[index] as ChainLearner;
    const { near, wanted } = soughtOf(name);
    const size = 4 + 2 * ancestors(context.learners, index).length;
    const start = near?.unknowns.length === size ? near : null;
    const { solution, inverse } = provisionalLearner(context, population, index, state, {
      near: start,
      wanted,
    });
    inverses.set(name, inverse);
    return solution;
  };
  return { chain: solveChainBy(problem, { kept, solve }), inverses };
}

/** Where the learners of a chain are, with these matrices. */
function knownPlaces(
  chain: SolvedChain,
  inverseOf: (name: string) => Matrix | null,
): Map<string, KnownPlace> {
  const { learners } = chain.context;
  const found = learners.flatMap(({ kind, name }, k): [string, KnownPlace][] => {
    if (kind === 'fixed' || !isSolved(chain, k)) return [];
    const unknowns = packUnknowns(chain.state, [...ancestors(learners, k), k]);
    return unknowns.every(Number.isFinite) ? [[name, { unknowns, inverse: inverseOf(name) }]] : [];
  });
  return new Map(found);
}
