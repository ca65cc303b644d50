import * as fc from 'fast-check';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Problem, ProblemInput } from '../../src/problem/problem.ts';
import { uniform } from '../uniform.ts';

type LearnerInput = ProblemInput['learners'][number];
type DataInput = NonNullable<ProblemInput['data']>;

const someFlips = fc.constantFrom(0, 0, 0.1);

const mixture = fc.record({
  kind: fc.constant('mixture' as const),
  rho: uniform(0.15, 0.85),
  delta: uniform(0.4, 2),
  flips: someFlips,
});

const sign = fc.record({
  kind: fc.constant('perceptron' as const),
  noise: fc.constantFrom(0, 0.3),
  flips: someFlips,
});

const logit = fc.record({
  kind: fc.constant('perceptron' as const),
  output: fc.constant('logit' as const),
  beta: uniform(0.5, 4),
  flips: someFlips,
});

const linear = fc.record({
  kind: fc.constant('perceptron' as const),
  output: fc.constant('linear' as const),
  noise: fc.constantFrom(0, 0.3),
});

const population = fc.oneof(
  { arbitrary: mixture, weight: 3 },
  { arbitrary: sign, weight: 2 },
  { arbitrary: logit, weight: 1 },
  { arbitrary: linear, weight: 1 },
);

/** One part; two that learners share or not; one that has no labels. */
const data = fc.constantFrom<DataInput>(
  [{ name: 'all', share: 1 }],
  [
    { name: 'one', share: 0.6 },
    { name: 'other', share: 0.4 },
  ],
  [
    { name: 'labelled', share: 0.5 },
    { name: 'bare', share: 0.5, labels: false },
  ],
);

/** Ridges of .01 and more: no problem is near enough to separability for heavy tails. */
const ridge = uniform(-2, 0.3).map((exponent) => 10 ** exponent);

/**
 * Hinges under a ridge that lets some fields reach their margins: where none does, a bias is not
 * unique. Their tolerance is far below what samples of any size here scatter.
 */
const hinged = { l2: uniform(-2, -0.5).map((exponent) => 10 ** exponent), tolerance: 1e-4 };

/** How a learner learns from labels that are real numbers, or signs. */
function loss(hasRealLabels: boolean) {
  const plain = fc.record({
    loss: hasRealLabels ? fc.constant('square' as const) : fc.constantFrom(...smoothLosses),
    l2: ridge,
    labelSmoothing: hasRealLabels ? fc.constant(0) : fc.constantFrom(0, 0, 0.1),
  });
  if (hasRealLabels) return plain;
  const hinge = fc.record({
    loss: fc.constant('hinge' as const),
    l2: hinged.l2,
    labelSmoothing: fc.constantFrom(0, 0, 0.1),
    training: fc.constant({ method: 'minimise' as const, tolerance: hinged.tolerance }),
  });
  return fc.oneof({ arbitrary: plain, weight: 3 }, { arbitrary: hinge, weight: 1 });
}

const smoothLosses = ['logistic', 'logistic', 'square', 'squared-hinge'] as const;

function targets(earlier: readonly string[], hasRealLabels: boolean) {
  const soft = fc.record({
    from: fc.constantFrom(...earlier),
    mixing: fc.constantFrom(1, 0.7, 0.3),
    temperature: fc.constantFrom(1, 0.7, 3),
    scale: fc.constantFrom('none' as const, 'hinton' as const),
  });
  if (hasRealLabels) return soft;
  const hard = fc.record({
    from: fc.constantFrom(...earlier),
    mixing: fc.constantFrom(1, 0.7),
    hard: fc.constant(true),
  });
  return fc.oneof({ arbitrary: soft, weight: 3 }, { arbitrary: hard, weight: 1 });
}

function learner(
  name: string,
  earlier: readonly string[],
  parts: DataInput,
  hasRealLabels: boolean,
): fc.Arbitrary<LearnerInput> {
  const names = parts.map((part) => part.name);
  const labelled = parts.filter(({ labels }) => labels !== false).map((part) => part.name);
  const own = fc.record({
    name: fc.constant(name),
    capacity: fc.constantFrom(1, 0.8, 0.5, 0.3),
    bias: fc.boolean(),
  });
  if (earlier.length === 0) {
    const on = fc.constantFrom(labelled, labelled.slice(0, 1));
    return fc.tuple(own, loss(hasRealLabels), on).map(([common, how, trainedOn]) => ({
      ...{ ...common, ...how, on: trainedOn },
    }));
  }
  const on = fc.constantFrom(names, names.slice(-1));
  return fc
    .tuple(own, loss(hasRealLabels), on, targets(earlier, hasRealLabels))
    .map(([common, how, trainedOn, from]) => ({
      ...{ ...common, ...how, on: trainedOn, targets: from },
    }));
}

/**
 * Problems with up to `longest` learners on all populations, all that the schema lets them vary.
 *
 * @param longest at most 3.
 */
export function arbitraryProblem(longest: number): fc.Arbitrary<Problem> {
  const frame = fc.record({
    population,
    data,
    alpha: uniform(0.6, 3),
    count: fc.integer({ min: 1, max: longest }),
    // A Bayes-optimal teacher at the head of the chain, where the population has one.
    oracle: fc.boolean(),
  });
  return frame.chain(({ population: law, data: parts, alpha, count, oracle }) => {
    const names = ['first', 'second', 'third'].slice(0, count);
    const hasRealLabels = 'output' in law && law.output === 'linear';
    const trained = names.map((name, at) =>
      learner(name, names.slice(0, at), parts, hasRealLabels),
    );
    return fc.tuple(...trained).map((learners) => {
      const bayes = { name: 'first', kind: 'bayes-optimal' as const };
      const head = oracle && law.kind === 'mixture' && learners.length > 1;
      const list = head ? [bayes, ...learners.slice(1)] : learners;
      return parseProblem({ population: law, alpha, data: parts, learners: list });
    });
  });
}
