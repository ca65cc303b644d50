import * as fc from 'fast-check';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Problem, ProblemInput } from '../../src/problem/problem.ts';
import { uniform } from '../uniform.ts';

type LearnerInput = ProblemInput['learners'][number];
type PerceptronInput = Extract<ProblemInput['population'], { kind: 'perceptron' }>;

/** Ridges of .02 and more: no problem is near enough to separability for heavy tails. */
const ridge = uniform(-1.7, 0).map((exponent) => 10 ** exponent);

const covariance = fc.oneof(
  fc.record({ kind: fc.constant('power-law' as const), exponent: uniform(0.2, 1.2) }),
  fc.record({
    kind: fc.constant('two-block' as const),
    share: uniform(0.2, 0.8),
    ratio: uniform(2, 20),
  }),
  uniform(0.2, 0.8).map((share) => ({
    kind: 'spectrum' as const,
    values: [
      { share, variance: 2 },
      { share: 1 - share, variance: 0.3 },
    ],
  })),
);

const learner = fc.record({
  loss: fc.constantFrom('logistic' as const, 'square' as const),
  l2: ridge,
  bias: fc.boolean(),
});

/** A teacher and a student on inputs of unequal variances. */
const anisotropic = fc
  .record({
    covariance,
    noise: fc.constantFrom(0, 0.3),
    alpha: uniform(0.6, 2.5),
    teacher: learner,
    student: learner,
    capacity: fc.constantFrom(1, 0.5),
    mixing: uniform(0, 1),
  })
  .map(({ covariance: law, noise, alpha, teacher, student, capacity, mixing }) => {
    const targets = { from: 'teacher', mixing };
    return problem({ noise, covariance: law }, alpha, [
      { name: 'teacher', ...teacher },
      { name: 'student', ...student, capacity, targets },
    ]);
  });

/** A learner on random features. */
const featured = fc
  .record({
    alpha: uniform(0.6, 2),
    own: learner,
    features: fc.record({
      count: uniform(0.4, 1.6),
      activation: fc.constantFrom(
        'erf' as const,
        'relu' as const,
        'tanh' as const,
        'sign' as const,
      ),
    }),
  })
  .map(({ alpha, own, features }) => problem({}, alpha, [{ name: 'net', ...own, features }]));

/** Two learners on gradient flows that stop early. */
const stopped = fc
  .record({
    output: fc.constantFrom({ output: 'linear' as const, noise: 0.3 }, { flips: 0.1 }),
    alpha: uniform(0.6, 2.5),
    times: fc.tuple(uniform(1.5, 4), uniform(0.3, 1.5)),
    together: fc.constantFrom('final' as const, 'concurrent' as const),
    l2: ridge,
    mixing: uniform(-0.3, 1.3),
  })
  .map(({ output, alpha, times, together, l2, mixing }) => {
    const flow = (time: number) => ({ method: 'gradient-flow' as const, time });
    const training = { ...flow(times[1]), targets: together };
    const targets = { from: 'teacher', mixing };
    return problem(output, alpha, [
      { name: 'teacher', loss: 'square', l2: 0, training: flow(times[0]) },
      { name: 'student', loss: 'square', l2, training, targets },
    ]);
  });

function problem(
  population: Omit<PerceptronInput, 'kind'>,
  alpha: number,
  learners: LearnerInput[],
): Problem {
  return parseProblem({ population: { kind: 'perceptron', ...population }, alpha, learners });
}

/** So many problems of each kind, of one seed. */
export function descentProblems(seed: number, ofEach: number): Problem[] {
  return [anisotropic, featured, stopped].flatMap((kind) =>
    fc.sample(fc.noBias(kind), { seed, numRuns: ofEach }),
  );
}
