import * as fc from 'fast-check';
import type { ProblemInput } from '../../src/problem/problem.ts';

type LearnerInput = ProblemInput['learners'][number];
type TargetsInput = NonNullable<Exclude<LearnerInput, { kind: 'bayes-optimal' }>['targets']>;

/** A number strictly inside of (low, high). */
function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.double({ min: low, max: high, minExcluded: true, maxExcluded: true, noNaN: true });
}

const mixture = fc.record(
  { kind: fc.constant('mixture' as const), rho: between(0, 1), delta: between(0.01, 10) },
  { requiredKeys: ['kind'] },
);

const perceptron = fc.record(
  {
    kind: fc.constant('perceptron' as const),
    output: fc.constant('sign' as const),
    noise: between(0, 10),
  },
  { requiredKeys: ['kind'] },
);

const training = fc.oneof(
  fc.record(
    {
      method: fc.constant('minimise' as const),
      tolerance: between(0, 1),
      iterations: fc.integer({ min: 1, max: 1e6 }),
    },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      method: fc.constant('gradient-descent' as const),
      step: between(0, 10),
      iterations: fc.integer({ min: 1, max: 1e6 }),
      tolerance: between(0, 1),
      record: fc.nat(),
    },
    { requiredKeys: ['method'] },
  ),
);

function arbitraryTargets(from: string): fc.Arbitrary<TargetsInput> {
  return fc.record(
    {
      from: fc.constant(from),
      mixing: between(0, 1),
      temperature: between(0.1, 10),
      scale: fc.constantFrom('none' as const, 'hinton' as const),
    },
    { requiredKeys: ['from'] },
  );
}

function arbitraryLearner(name: string, earlier: readonly string[]): fc.Arbitrary<LearnerInput> {
  const trained = fc.record(
    {
      kind: fc.constant('trained' as const),
      name: fc.constant(name),
      capacity: between(0, 1),
      loss: fc.constantFrom('logistic' as const, 'square' as const),
      l2: between(0, 10),
      bias: fc.boolean(),
      labelSmoothing: between(0, 0.5),
      training,
    },
    { requiredKeys: ['name', 'loss', 'l2'] },
  );
  if (earlier.length === 0) return trained;
  const taught = fc
    .tuple(trained, fc.constantFrom(...earlier).chain(arbitraryTargets))
    .map(([learner, targets]) => ({ ...learner, targets }));
  return fc.oneof(trained, taught);
}

/** Valid problem inputs with one to three trained learners; what may be left out sometimes is. */
export const arbitraryProblem: fc.Arbitrary<ProblemInput> = fc
  .integer({ min: 1, max: 3 })
  .chain((count) => {
    const names = ['first', 'second', 'third'].slice(0, count);
    return fc.record({
      population: fc.oneof(mixture, perceptron),
      alpha: between(0.01, 20),
      learners: fc.tuple(...names.map((name, at) => arbitraryLearner(name, names.slice(0, at)))),
    });
  });
