import { compare } from '../../src/answer/compare.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { solve } from '../../src/answer/solve.ts';
import { randomProblems } from './agreement.ts';

/**
 * The means over matrix-free trials with N inputs that lie farther than `allowed` · (1 + |value|)
 * from theory, over random problems; what either side cannot answer is among them.
 */
export function farFromTheory(
  seed: number,
  count: number,
  { n, trials, allowed }: { n: number; trials: number; allowed: number },
): string[] {
  return randomProblems(seed, count).flatMap((problem, i) => {
    const options = { n, trials, seed: `large ${seed}`, testSamples: 0 };
    const simulation = simulate(problem, { ...options, design: 'matrix-free' });
    return compare(solve(problem), simulation)
      .filter(({ observable, theory, mean }) => {
        if (mean === null) return true;
        // Theory leaves out a training error that no grid resolves; all else it must have.
        if (theory === null) return observable !== 'trainError' && observable !== 'gap';
        return !(Math.abs(mean - theory) <= allowed * (1 + Math.abs(theory)));
      })
      .map(({ learner, observable, theory, mean }) => {
        return `problem ${i}: ${learner} ${observable}: ${mean} instead of ${theory}`;
      });
  });
}
