import * as fc from 'fast-check';
import type { SingleIndexProblem } from '../../../src/problem/problem.ts';
import { parseSingleIndex } from '../singleIndex.ts';
import { learner, logUniform, population, smooth } from './problemPieces.ts';

/**
 * Problems at the ends of what a user may ask for: λ from 1e−6 to 1e3, α from .05 to 50, ρ to .01,
 * T from .2 to 50, all populations and losses. Every learner after the first learns from an earlier
 * one; hinges come alone.
 */
function arbitraryProblem(learners: number): fc.Arbitrary<SingleIndexProblem> {
  const names = ['first', 'second', 'third', 'fourth'].slice(0, learners);
  const losses = learners === 1 ? ([...smooth, 'hinge', 'squared-hinge'] as const) : smooth;
  return fc
    .record({
      population,
      alpha: logUniform(0.05, 50),
      learners: fc.tuple(...names.map((name, at) => learner(name, names.slice(0, at), losses))),
    })
    .map((input) => parseSingleIndex(input));
}

/** Random problems of one seed with so many learners each. */
export function robustProblems(
  seed: number,
  count: number,
  learners: number,
): SingleIndexProblem[] {
  // fast-check prefers the ends of intervals; here their insides are what is asked about.
  return fc.sample(fc.noBias(arbitraryProblem(learners)), { seed, numRuns: count });
}
