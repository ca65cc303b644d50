import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import type { FeaturesProblem } from '../../../src/problem/gaussianFeatures/featuresProblem.ts';
import { InputError } from '../../../src/problem/inputError.ts';
import { featuresMemory } from '../../../src/simulation/gaussianFeatures/featuresMemory.ts';
import { runFeatures } from '../../../src/simulation/gaussianFeatures/runFeatures.ts';
import type { TrialOptions } from '../../../src/simulation/runPath.ts';
import { featuresProblem } from '../../problem/gaussianFeatures/featuresProblem.ts';

const kernels = createKernels();
const asked = { n: 500, seed: 'features', trial: 0, design: 'dense', testSamples: 0 } as const;

function students(problems: FeaturesProblem[], change: Partial<TrialOptions> = {}) {
  const answers = runFeatures(kernels, problems, { ...asked, ...change });
  return answers.map(({ learners }) => learners['student']);
}

describe('the simulation of Gaussian features', () => {
  it('gives the same bits for a seed and a trial, and others for others', () => {
    const problem = featuresProblem(30);
    const [first] = students([problem]);
    expect(students([problem])[0]).toEqual(first);
    expect(students([problem], { trial: 1 })[0]).not.toEqual(first);
    expect(students([problem], { seed: 'other' })[0]).not.toEqual(first);
  });

  it('answers students of one teacher as it answers each alone', () => {
    const problems = [0, 30, 90].map((angle) => featuresProblem(angle));
    const together = students(problems);
    expect(problems.map((problem) => students([problem])[0])).toEqual(together);
    expect(together[0]).not.toEqual(together[1]);
  });

  it('refuses students of two teachers', () => {
    const problems = [featuresProblem(0), featuresProblem(0, [{ task: 1 }, { nuisance: 1 }])];
    expect(() => students(problems)).toThrow('a path needs problems that share their teacher');
  });

  it('refuses samples too few for a covariance, and answers with the least of them', () => {
    const problem = featuresProblem(30);
    expect(() => students([problem], { n: 4 })).toThrow(
      new InputError(
        '--n is 4; it must be at least 5: so many samples determine a covariance of 2 features, the student and the task',
      ),
    );
    expect(students([problem], { n: 5 })[0]).toMatchObject({ converged: true });
  });

  it('refuses designs of other protocols', () => {
    expect(() => students([featuresProblem(30)], { design: 'matrix-free' })).toThrow(
      'the design is "matrix-free"; it must be "dense" for the protocol "features"',
    );
  });

  it('has no numbers where the teacher determines the task', () => {
    const [found] = students([featuresProblem(30, [{ task: 1 }, { nuisance: 1 }])]);
    expect(found).toMatchObject({ converged: false });
  });

  it('takes no more memory than it is said to take, and gives it back', () => {
    const own = createKernels();
    const start = own.mark();
    const problem = featuresProblem(30);
    const n = 100_000;
    runFeatures(own, [problem], { ...asked, n });
    expect(own.mark()).toBe(start);
    const few = 16 * 1024;
    // Wasm memory grows by pages of 64 KiB.
    const needed = featuresMemory(problem, n) + few + 65_536;
    expect(own.raw.memory.buffer.byteLength - start).toBeLessThanOrEqual(needed);
  });
});
