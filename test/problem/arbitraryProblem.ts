import * as fc from 'fast-check';
import type { ProblemInput } from '../../src/problem/problem.ts';

type LearnerInput = ProblemInput['learners'][number];
type TargetsInput = NonNullable<Exclude<LearnerInput, { kind: 'bayes-optimal' }>['targets']>;

/** A number strictly inside of (low, high). */
function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.double({ min: low, max: high, minExcluded: true, maxExcluded: true, noNaN: true });
}

const mixture = fc.record(
  {
    kind: fc.constant('mixture' as const),
    rho: between(0, 1),
    delta: between(0.01, 10),
    flips: between(0, 0.5),
  },
  { requiredKeys: ['kind'] },
);

const weights = fc.constantFrom('spherical' as const, 'binary' as const);

const signPerceptron = fc.record(
  {
    kind: fc.constant('perceptron' as const),
    output: fc.constant('sign' as const),
    noise: between(0, 10),
    flips: between(0, 0.5),
    weights,
  },
  { requiredKeys: ['kind'] },
);

const logitPerceptron = fc.record(
  {
    kind: fc.constant('perceptron' as const),
    output: fc.constant('logit' as const),
    beta: between(0, 10),
    flips: between(0, 0.5),
    weights,
  },
  { requiredKeys: ['kind', 'output'] },
);

/** Parts whose shares sum to 1, the first of them with labels. */
const parts = fc.integer({ min: 1, max: 8 }).map((eighths) =>
  eighths === 8
    ? [{ name: 'whole', share: 1 }]
    : [
        { name: 'first', share: eighths / 8 },
        { name: 'rest', share: 1 - eighths / 8, labels: true },
      ],
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
      loss: fc.constantFrom('logistic' as const, 'square' as const, 'squared-hinge' as const),
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
    const learners = names.map((name, at) => arbitraryLearner(name, names.slice(0, at)));
    return fc.record(
      {
        population: fc.oneof(mixture, signPerceptron, logitPerceptron),
        alpha: between(0.01, 20),
        data: parts,
        learners: fc.tuple(...learners),
      },
      { requiredKeys: ['population', 'alpha', 'learners'] },
    );
  });
