import { describe, expect, it } from 'vitest';
import { divergence } from '../../../src/observables/online/divergence.ts';
import { onlineProblem } from '../../problem/online/onlineProblem.ts';

const unit = { hidden: 1, activation: 'relu' };
const problem = onlineProblem([
  { ...unit, name: 'truth' },
  { ...unit, name: 'student', learnsFrom: 'truth', rate: 1 },
]);

/** A truth and a student of these norms, with this weight in the student's second layer. */
const at = (truth: number, student: number, weight: number) => ({
  time: 3.21987,
  overlaps: [
    [truth, 0],
    [0, student],
  ],
  outputWeights: [1, weight],
});

describe('the divergence of a state', () => {
  it('names the first unit that learns whose norm or output weight passes a million', () => {
    expect(divergence(problem, at(1, 1.1e6, 1))).toBe(
      'the norm of student.1 passes 1e6 at t = 3.22: the rate is too large',
    );
    expect(divergence(problem, at(1, NaN, 1))).toContain('the norm of student.1');
    expect(divergence(problem, at(1, 1, -1e7))).toContain('the output weight of student.1');
  });

  it('is absent where all is below, whatever the frozen ones are', () => {
    expect(divergence(problem, at(1e9, 9e5, 1))).toBeUndefined();
  });
});
