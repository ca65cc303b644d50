import { describe, expect, it } from 'vitest';
import type { ObservableName } from '../../../src/observables/observables.ts';
import type { ProblemInput } from '../../../src/problem/problem.ts';
import { usualCare } from '../../../src/theory/chain/care.ts';
import { lattices, sampleLearner } from '../../../src/theory/chain/sampleLearner.ts';
import { solveChain } from '../../../src/theory/chain/solveChain.ts';
import { logistic, mixture } from '../problems.ts';
import { parseSingleIndex } from '../singleIndex.ts';

/** Three learners, each taught by the one before; weights small enough for a grid of few points. */
function chain(ridges: [number, number, number]): ProblemInput['learners'] {
  return [
    logistic('first', ridges[0]),
    logistic('second', ridges[1], { capacity: 0.6, targets: { from: 'first', mixing: 0.7 } }),
    logistic('third', ridges[2], { targets: { from: 'second', temperature: 2 } }),
  ];
}

const problems: [string, ProblemInput][] = [
  ['a mixture', { population: mixture, alpha: 2, learners: chain([0.3, 0.3, 0.3]) }],
  [
    'a perceptron',
    { population: { kind: 'perceptron', noise: 1 }, alpha: 2, learners: chain([1, 1, 1]) },
  ],
];

/** Few points, so that sampling has an error that can be seen. */
const care = { ...usualCare, counts: [256, 1024] };

/** A solution; fails the test where there is none. */
function converged<T extends { converged: boolean }>(solution: T | undefined) {
  if (solution?.converged !== true) throw new Error(JSON.stringify(solution));
  return solution as Extract<T, { converged: true }>;
}

describe('the last of three learners on sampled points', () => {
  it.each(problems)(
    'has the numbers of a product grid, within its stated error (%s)',
    (_, input) => {
      const problem = parseSingleIndex(input);
      const { context, state, answers } = solveChain(problem, null);
      const onGrid = converged(answers[2]);
      expect(onGrid.quadrature).toBe('grid');
      const starts = new Array(lattices).fill(state) as (typeof state)[];
      const start = { state, starts, guess: null, care };
      const sampled = converged(sampleLearner(context, problem.population, 2, start));
      expect(sampled.quadrature).toBe('sampled');
      expect(onGrid.quadratureError).toBeLessThan(1e-6);
      expect(sampled.quadratureError).toBeLessThan(1e-4);
      // The grid has an error of its own.
      const allowed = sampled.quadratureError + onGrid.quadratureError;
      const { observables } = sampled;
      expect(Object.keys(observables)).toEqual(expect.arrayContaining(['m', 'q', 'testError']));
      for (const [name, value] of Object.entries(observables)) {
        const other = onGrid.observables[name as ObservableName] as number;
        expect(Math.abs(value - other) / (1 + Math.abs(other)), name).toBeLessThan(allowed);
      }
    },
  );
});
