import { compare } from '../../src/answer/compare.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { solve } from '../../src/answer/solve.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { mayLack } from './agreement.ts';

/**
 * The means over matrix-free trials with N inputs that lie farther than `allowed` · (1 + |value|)
 * from theory; what either side cannot answer is among them.
 */
export function farFromTheory(
  problems: readonly Problem[],
  { n, trials, allowed }: { n: number; trials: number; allowed: number },
): string[] {
  return problems.flatMap((problem, i) => {
    const options = { n, trials, seed: 'large', testSamples: 0 };
    const simulation = simulate(problem, { ...options, design: 'matrix-free' });
    return compare(solve(problem), simulation)
      .filter((row) => {
        const { theory, mean } = row;
        if (mean === null) return true;
        if (theory === null) return !mayLack(row);
        return !(Math.abs(mean - theory) <= allowed * (1 + Math.abs(theory)));
      })
      .map(({ learner, observable, theory, mean }) => {
        return `problem ${i}: ${learner} ${observable}: ${mean} instead of ${theory}`;
      });
  });
}
