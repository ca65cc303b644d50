import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { runTrial } from '../../../src/simulation/runTrial.ts';
import { trialMemory } from '../../../src/simulation/trialMemory.ts';
import { memoryTaken } from '../memoryTaken.ts';
import { trialOptions } from '../problems.ts';
import { committee, committeeProblem } from './committees.ts';

describe('the memory of a trial with committees', () => {
  const descent = { training: { method: 'gradient-descent', iterations: 20, restarts: 2 } };
  const local = { training: { tolerance: 1e-2, restarts: 2 } };
  const signs = { loss: 'logistic' };
  const cases = {
    'gradient descent': committeeProblem([committee('student', { ...descent, hidden: 8 })]),
    'local minima': committeeProblem([committee('student', { ...local, hidden: 4 })]),
    'learners of labels ±1': committeeProblem(
      [
        committee('teacher', { ...descent, ...signs }),
        { name: 'linear', ...signs, l2: 1, targets: { from: 'teacher' } },
      ],
      { hidden: 5, output: 'sign' },
    ),
  };

  it.each(Object.entries(cases))('is what it really takes, within 5%: %s', (_, problem) => {
    const taken = memoryTaken((kernels) => {
      const { learners } = runTrial(kernels, problem, trialOptions({ n: 400, testSamples: 300 }));
      expect(Object.values(learners).every(({ converged }) => converged)).toBe(true);
    });
    const foreseen = trialMemory([problem], { n: 400, design: 'dense' });
    // Memory grows by pages of 64 KiB, arrays start on cache lines, and not all pairs are kept.
    expect(Math.abs(taken - foreseen)).toBeLessThan(0.05 * taken + 131_072);
  });

  it('may hold anything before the trial', () => {
    const problem = cases['learners of labels ±1'];
    const options = trialOptions({ n: 60, testSamples: 100 });
    const soiled = createKernels();
    const mark = soiled.mark();
    const plenty = 2 ** 18;
    soiled.raw.fill(NaN, soiled.allocate(plenty), plenty);
    soiled.release(mark);
    expect(runTrial(soiled, problem, options)).toEqual(runTrial(createKernels(), problem, options));
  });

  it('is foreseen without a pilot where the matrix is drawn as far as needed', () => {
    const problem = committeeProblem([committee('student', descent)]);
    const setting = { n: 3000, design: 'matrix-free' as const };
    const taken = memoryTaken((kernels) => runTrial(kernels, problem, trialOptions(setting)));
    const foreseen = trialMemory([problem], setting);
    expect(foreseen).toBeGreaterThan(taken);
    expect(foreseen).toBeLessThan(1.5 * taken);
  });
});
