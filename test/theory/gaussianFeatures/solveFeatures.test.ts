import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeaturesProblem } from '../../../src/problem/gaussianFeatures/featuresProblem.ts';
import { solveFeatures } from '../../../src/theory/gaussianFeatures/solveFeatures.ts';
import { arbitraryFeatures } from '../../problem/gaussianFeatures/arbitraryFeatures.ts';
import { featuresProblem } from '../../problem/gaussianFeatures/featuresProblem.ts';

function told(problem: FeaturesProblem): Record<string, number> {
  const answer = solveFeatures(problem).learners['student'];
  if (answer?.converged !== true) throw new Error(answer?.reason);
  expect(answer.residual).toBe(0);
  return answer.observables;
}

/** ½ log₂(signal/rest). */
const bits = (signal: number, rest: number): number => 0.5 * Math.log2(signal / rest);

describe('theory of Gaussian features', () => {
  it.each([
    [0, 1.292, 0.7925],
    [45, 1.762, 0.1378],
    [90, 2.044, 0],
  ])('has I(T;S) and the redundancy by hand at %i degrees', (angle, alignment, redundancy) => {
    const { mutualInformation, redundant } = told(featuresProblem(angle));
    expect(mutualInformation).toBeCloseTo(alignment, 3);
    expect(redundant).toBeCloseTo(redundancy, 4);
  });

  it('is what variances say, for any features', () => {
    fc.assert(
      fc.property(arbitraryFeatures(), (problem) => {
        const { mutualInformation, redundant, uniqueTeacher, uniqueStudent, synergistic } =
          told(problem);
        const [first, second] = problem.teacher.features;
        if (first === undefined || second === undefined) throw new Error('two features at least');
        const { angle, noise } = problem.student;
        const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
        const task = (c * first.task + s * second.task) ** 2;
        const nuisance = (c * first.nuisance + s * second.nuisance) ** 2;
        const own = c * c * first.noise + s * s * second.noise;
        // Of S with all of T known only its own noise is left, with Y known all that is not of Y.
        expect(mutualInformation).toBeCloseTo(bits(task + nuisance + own + noise, noise), 8);
        expect(redundant).toBeCloseTo(
          bits(task + nuisance + own + noise, nuisance + own + noise),
          8,
        );
        // All that the student knows it has from its teacher.
        expect(uniqueStudent).toBeCloseTo(0, 8);
        expect(synergistic).toBeCloseTo(0, 8);
        expect(uniqueTeacher).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('ignores what the student does not see but for what is left to distil', () => {
    const features = [{ task: 1, noise: 0.25 }, { nuisance: 2 }];
    const fewer = told(featuresProblem(45, features));
    const more = told(featuresProblem(45, [...features, { task: 1, noise: 1 }]));
    expect(more['redundant']).toBeCloseTo(fewer['redundant'] ?? NaN, 10);
    // Of precisions 4 and 5 of two views and of one: ½ log₂(6/5).
    const left = (more['uniqueTeacher'] ?? NaN) - (fewer['uniqueTeacher'] ?? NaN);
    expect(left).toBeCloseTo(bits(6, 5), 10);
  });

  it('has no numbers where the teacher determines the task', () => {
    const features = [
      { task: 1, nuisance: 1 },
      { task: 1, nuisance: 2 },
    ];
    expect(solveFeatures(featuresProblem(10, features)).learners['student']).toEqual({
      converged: false,
      reason:
        'the teacher determines a direction of the target without noise: its information is infinite (the target is the task)',
      residual: null,
    });
  });
});
