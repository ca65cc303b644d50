import type { LearnerObservables } from '../../src/observables/observables.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { DesignKind } from '../../src/simulation/design/designKind.ts';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import { kolmogorovSmirnov } from './kolmogorov.ts';

const compared = ['m', 'q', 'testError', 'trainError', 'trainLoss', 'specialisation'] as const;

/** A full teacher on a part of the sample and a masked student, which has no labels on the rest. */
function pair(population: Problem['population']): Problem {
  return parseProblem({
    population,
    alpha: 2,
    data: [
      { name: 'labelled', share: 0.7 },
      { name: 'bare', share: 0.3, labels: false },
    ],
    learners: [
      { name: 'teacher', loss: 'logistic', l2: 0.1, on: ['labelled'] },
      { name: 'student', loss: 'logistic', l2: 0.01, capacity: 0.5, targets: { from: 'teacher' } },
    ],
  });
}

/** The same pair, whose student learns from copies of the teacher. */
export const crossFitted: Problem = parseProblem({
  population: { kind: 'mixture', rho: 0.3, delta: 1 },
  alpha: 2,
  data: [
    { name: 'labelled', share: 0.7 },
    { name: 'bare', share: 0.3, labels: false },
  ],
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0.1, on: ['labelled'] },
    {
      ...{ name: 'student', loss: 'square', l2: 0.1, capacity: 0.5 },
      targets: { from: 'teacher', crossFit: { folds: 3 } },
    },
  ],
});

/** The problems on which both designs are drawn. */
export const problems = {
  mixture: pair({ kind: 'mixture', rho: 0.2, delta: 1, flips: 0.1 }),
  perceptron: pair({
    kind: 'perceptron',
    output: 'sign',
    noise: 0.1,
    flips: 0,
    weights: 'spherical',
  }),
};

/** Every compared number of every trial of one design, by name. */
function observe(
  problem: Problem,
  { n, design, trials }: { n: number; design: DesignKind; trials: number },
): Map<string, number[]> {
  const values = new Map<string, number[]>();
  const add = (name: string, value: number): void => {
    values.set(name, [...(values.get(name) ?? []), value]);
  };
  for (let trial = 0; trial < trials; trial++) {
    // The designs share their labels' stream but not the matrix: the samples are independent
    // enough only with seeds of their own.
    const options = { n, seed: `law of ${design}`, trial, design, testSamples: 0 };
    const { learners, overlaps } = simulateTrial(problem, options);
    for (const [name, learner] of Object.entries(learners)) {
      if (!learner.converged) throw new Error(learner.reason);
      const observables: LearnerObservables = learner.observables;
      for (const key of compared) {
        const value = observables[key];
        if (value !== undefined) add(`${name} ${key}`, value);
      }
    }
    for (const [key, overlap] of Object.entries(overlaps)) add(`overlap ${key}`, overlap);
  }
  return values;
}

/** The p-values of the two-sample tests of both designs, by observable. */
export function lawComparison(
  problem: Problem,
  { n, trials }: { n: number; trials: number },
): [string, number][] {
  const dense = observe(problem, { n, trials, design: 'dense' });
  const free = observe(problem, { n, trials, design: 'matrix-free' });
  return [...dense].map(([name, values]) => [
    name,
    kolmogorovSmirnov(values, free.get(name) as number[]),
  ]);
}
