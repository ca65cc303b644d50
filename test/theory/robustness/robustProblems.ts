import * as fc from 'fast-check';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { Problem, ProblemInput } from '../../../src/problem/problem.ts';
import { uniform } from '../../uniform.ts';

type LearnerInput = ProblemInput['learners'][number];
type Loss = 'logistic' | 'square' | 'hinge' | 'squared-hinge';

/** Numbers spread evenly over [min, max] on a logarithmic scale. */
function logUniform(min: number, max: number): fc.Arbitrary<number> {
  return uniform(Math.log(min), Math.log(max)).map(Math.exp);
}

/** ρ down to .01 and up to .99. */
const share = fc
  .tuple(logUniform(0.01, 0.5), fc.boolean())
  .map(([rho, mirrored]) => (mirrored ? 1 - rho : rho));

const flips = fc.oneof(fc.constant(0), fc.constant(0), uniform(0, 0.4));

const population = fc.oneof(
  fc.record({
    kind: fc.constant('mixture' as const),
    rho: share,
    delta: logUniform(0.1, 10),
    flips,
  }),
  fc.record({
    kind: fc.constant('perceptron' as const),
    noise: fc.oneof(fc.constant(0), logUniform(0.01, 2)),
    flips,
  }),
  fc.record({
    kind: fc.constant('perceptron' as const),
    output: fc.constant('logit' as const),
    beta: logUniform(0.3, 10),
  }),
);

const smooth = ['logistic', 'logistic', 'square'] as const;

function learner(
  name: string,
  earlier: readonly string[],
  losses: readonly Loss[],
): fc.Arbitrary<LearnerInput> {
  const own = fc.record({
    name: fc.constant(name),
    loss: fc.constantFrom(...losses),
    l2: logUniform(1e-6, 1e3),
    capacity: fc.oneof(fc.constant(1), uniform(0.1, 1)),
    bias: fc.boolean(),
    labelSmoothing: fc.oneof(fc.constant(0), fc.constant(0), uniform(0, 0.45)),
  });
  if (earlier.length === 0) return own;
  const targets = fc.record({
    from: fc.constantFrom(...earlier),
    mixing: fc.oneof(fc.constant(1), uniform(0, 1)),
    temperature: fc.oneof(fc.constant(1), logUniform(0.2, 50)),
    scale: fc.constantFrom('none' as const, 'hinton' as const),
  });
  return fc.record({ own, targets }).map((parts) => ({ ...parts.own, targets: parts.targets }));
}

/**
 * Problems at the ends of what a user may ask for: λ from 1e−6 to 1e3, α from .05 to 50, ρ to .01,
 * T from .2 to 50, all populations and losses. Every learner after the first learns from an earlier
 * one; hinges come alone.
 */
function arbitraryProblem(learners: number): fc.Arbitrary<Problem> {
  const names = ['first', 'second', 'third', 'fourth'].slice(0, learners);
  const losses = learners === 1 ? ([...smooth, 'hinge', 'squared-hinge'] as const) : smooth;
  return fc
    .record({
      population,
      alpha: logUniform(0.05, 50),
      learners: fc.tuple(...names.map((name, at) => learner(name, names.slice(0, at), losses))),
    })
    .map(parseProblem);
}

/** Random problems of one seed with so many learners each. */
export function robustProblems(seed: number, count: number, learners: number): Problem[] {
  // fast-check prefers the ends of intervals; here their insides are what is asked about.
  return fc.sample(fc.noBias(arbitraryProblem(learners)), { seed, numRuns: count });
}
