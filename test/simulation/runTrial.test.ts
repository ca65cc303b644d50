import { describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import type { Kernels } from '../../src/numerics/kernels.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { runTrial } from '../../src/simulation/runTrial.ts';
import { sampleQuestions } from '../engines/questions.ts';
import { trialOptions } from './problems.ts';

/** More doubles than any trial here allocates. */
const plenty = 2 ** 20;

/** Kernels whose free memory holds a value, as if another trial had left it there. */
function soiledKernels(value: number): Kernels {
  const kernels = createKernels();
  const mark = kernels.mark();
  kernels.raw.fill(value, kernels.allocate(plenty), plenty);
  kernels.release(mark);
  return kernels;
}

describe('runTrial', () => {
  const cases = Object.entries(sampleQuestions).flatMap(([name, { problem, simulate }]) =>
    // Fewer samples than inputs, and more.
    [0.5, 2].map((alpha) => ({
      name,
      problem: parseProblem({ ...problem, alpha }),
      simulate,
      alpha,
    })),
  );

  it.each(cases)(
    'gives the same bits whatever its memory held before: $name, α = $alpha',
    ({ problem, simulate }) => {
      const options = trialOptions({ n: simulate.n, design: simulate.design, testSamples: 300 });
      const fresh = runTrial(createKernels(), problem, options);
      expect(Object.values(fresh.learners).filter(({ converged }) => !converged)).toEqual([]);
      for (const value of [NaN, 1e300]) {
        expect(runTrial(soiledKernels(value), problem, options)).toEqual(fresh);
      }
    },
  );
});
