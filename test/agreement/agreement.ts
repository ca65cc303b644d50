import * as fc from 'fast-check';
import { compare } from '../../src/answer/compare.ts';
import type { ComparisonRow } from '../../src/answer/compare.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { solve } from '../../src/answer/solve.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Problem, ProblemInput } from '../../src/problem/problem.ts';
import { studentTwoSided } from '../../src/sweep/studentT.ts';
import { uniform } from '../uniform.ts';

/** How large the samples are on which theory is checked. */
export const sampleSize = { n: 1000, trials: 30 };

/** Probability that a whole seed raises a false alarm, shared among all its comparisons. */
export const falseAlarm = 1e-3;

type LearnerInput = ProblemInput['learners'][number];

const population = fc.oneof(
  fc.record({
    kind: fc.constant('mixture' as const),
    rho: uniform(0.15, 0.85),
    delta: uniform(0.4, 2),
  }),
  fc.record({ kind: fc.constant('perceptron' as const), noise: fc.constantFrom(0, 0.3) }),
);

/** Ridges of .01 and more: no problem is near enough to separability for heavy tails. */
const ridge = uniform(-2, 0.3).map((exponent) => 10 ** exponent);

function learner(name: string, earlier: readonly string[]): fc.Arbitrary<LearnerInput> {
  const own = fc.record({
    name: fc.constant(name),
    loss: fc.constantFrom('logistic' as const, 'square' as const),
    l2: ridge,
    capacity: fc.constantFrom(1, 0.8, 0.5, 0.3),
    bias: fc.boolean(),
    labelSmoothing: fc.constantFrom(0, 0, 0.1),
  });
  if (earlier.length === 0) return own;
  const targets = fc.record({
    from: fc.constantFrom(...earlier),
    mixing: fc.constantFrom(1, 0.7, 0.3),
    temperature: fc.constantFrom(1, 0.7, 3),
    scale: fc.constantFrom('none' as const, 'hinton' as const),
  });
  return fc.record({ own, targets }).map((parts) => ({ ...parts.own, targets: parts.targets }));
}

/** Problems with one to three learners on both populations, all that the schema lets them vary. */
export const arbitraryProblem: fc.Arbitrary<Problem> = fc
  .record({
    population,
    alpha: uniform(0.6, 3),
    count: fc.integer({ min: 1, max: 3 }),
    // A Bayes-optimal teacher at the head of the chain, where the population has one.
    oracle: fc.boolean(),
  })
  .chain(({ population: law, alpha, count, oracle }) => {
    const names = ['first', 'second', 'third'].slice(0, count);
    const trained = names.map((name, at) => learner(name, names.slice(0, at)));
    return fc.tuple(...trained).map((learners) => {
      const bayes = { name: 'first', kind: 'bayes-optimal' as const };
      const head = oracle && law.kind === 'mixture' && learners.length > 1;
      const list = head ? [bayes, ...learners.slice(1)] : learners;
      return parseProblem({ population: law, alpha, learners: list });
    });
  });

/** Random problems of one seed. */
export function randomProblems(seed: number, count: number): Problem[] {
  // fast-check prefers the ends of intervals; here their insides are what is asked about.
  return fc.sample(fc.noBias(arbitraryProblem), { seed, numRuns: count });
}

/** Theory beside simulation for one problem. */
export function comparisons(problem: Problem, seed: number): ComparisonRow[] {
  const options = { ...sampleSize, seed: `agreement ${seed}`, design: 'dense' as const };
  return compare(solve(problem), simulate(problem, { ...options, testSamples: 0 }));
}

/**
 * Largest shift that a finite N is granted. Minima at finite N differ from their limit by
 * O(1/N), with a constant that grows with the value and its susceptibility.
 */
export function finiteSizeAllowance(value: number): number {
  return (10 * (1 + Math.abs(value))) / sampleSize.n;
}

/** A comparison that neither chance nor a finite N explains at the given level; else null. */
export function disagreement(row: ComparisonRow, level: number): string | null {
  const { learner: name, observable, theory, mean, stderr, trials } = row;
  const label = `${name} ${observable}: theory ${theory}, simulation ${mean} ± ${stderr}`;
  if (theory === null || mean === null || stderr === null || trials === null) return label;
  const excess = Math.abs(mean - theory) - finiteSizeAllowance(theory);
  if (excess <= 0) return null;
  if (stderr === 0) return label;
  return studentTwoSided(excess / stderr, trials - 1) < level ? label : null;
}

/** All disagreements of one seed, with the level shared among all comparisons. */
export function disagreements(seed: number, count: number): string[] {
  const results = randomProblems(seed, count).map((problem) => ({
    problem,
    rows: comparisons(problem, seed),
  }));
  const total = results.reduce((sum, { rows }) => sum + rows.length, 0);
  return results.flatMap(({ problem, rows }) =>
    rows.flatMap((row) => {
      const found = disagreement(row, falseAlarm / total);
      return found === null ? [] : [`${found} in ${JSON.stringify(problem)}`];
    }),
  );
}
