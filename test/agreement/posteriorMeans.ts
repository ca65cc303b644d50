import { compare } from '../../src/answer/compare.ts';
import type { ComparisonRow } from '../../src/answer/compare.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { solve } from '../../src/answer/solve.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Problem, ProblemInput } from '../../src/problem/problem.ts';

type PopulationInput = Extract<ProblemInput['population'], { kind: 'perceptron' }>;

/** A posterior mean, its student, and one who learns from labels; all by message passing. */
export function trio(
  population: Omit<PopulationInput, 'kind'>,
  alpha: number,
  capacity = 1,
): Problem {
  const loss = population.output === 'linear' ? 'square' : 'logistic';
  const training = { method: 'amp' } as const;
  return parseProblem({
    population: { kind: 'perceptron', ...population },
    alpha,
    data: [
      { name: 'labelled', share: 0.7 },
      { name: 'bare', share: 0.3, labels: false },
    ],
    learners: [
      { name: 'bayes', kind: 'bayes-optimal', capacity },
      { name: 'direct', loss, l2: 0.3, on: ['labelled'], training },
      { name: 'student', loss, l2: 0.1, capacity: 0.6, targets: { from: 'bayes' }, training },
    ],
  });
}

/** Every output and prior. */
export const trios = [
  trio({ output: 'sign', noise: 0.2, flips: 0.05 }, 2, 0.8),
  trio({ output: 'logit', beta: 3 }, 2),
  trio({ output: 'linear', noise: 0.3 }, 1.5),
  trio({ output: 'sign', weights: 'binary' }, 1.3),
  trio({ output: 'logit', beta: 4, weights: 'binary', flips: 0.02 }, 1.5),
];

/**
 * What of a matrix-free sample of N inputs lies farther from theory than `allowed` · (1 + |value|).
 */
export function farFromTheory(problem: Problem, n: number, allowed: number): ComparisonRow[] {
  const options = { n, trials: 2, seed: 'large', testSamples: 0, design: 'matrix-free' as const };
  return compare(solve(problem), simulate(problem, options)).filter(({ theory, mean }) => {
    if (theory === null || mean === null) return true;
    return !(Math.abs(mean - theory) <= allowed * (1 + Math.abs(theory)));
  });
}
