import { describe, expect, it } from 'vitest';
import { networkObservables } from '../../../src/observables/online/networkObservables.ts';
import type { OnlineState } from '../../../src/observables/online/trajectory.ts';
import { unitOverlaps } from '../../../src/observables/online/unitOverlaps.ts';
import { initialOutputWeights } from '../../../src/problem/online/units.ts';
import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { erf } from '../../../src/numerics/specialFunctions.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { onlineProblem } from '../../problem/online/onlineProblem.ts';

/** Weights J/√N of units, from which a state follows. */
function stateOf(problem: OnlineProblem, weights: readonly (readonly number[])[]): OnlineState {
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, i) => sum + value * (y[i] as number), 0);
  return {
    time: 1,
    overlaps: weights.map((x) => weights.map((y) => product(x, y))),
    outputWeights: initialOutputWeights(problem),
  };
}

const learner = { learnsFrom: 'truth', rate: 1 };
const truth = { name: 'truth', hidden: 2, activation: 'erf' };

describe('the observables of a network', () => {
  const pair = onlineProblem([truth, { ...truth, ...learner, name: 'student' }]);

  it('are no error and full specialisation where it is the truth, its units in any order', () => {
    const state = stateOf(pair, [
      [1, 0],
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    const { student } = networkObservables(pair, state);
    expect(student?.testError).toBeLessThan(1e-16);
    expect(student?.targetError).toBeLessThan(1e-16);
    expect(student?.specialisation).toBeCloseTo(1, 15);
  });

  it('are those of the symmetric plateau at small rates (Saad & Solla 1995)', () => {
    // ε = (K/π)(π/6 − K asin(1/2K)), R = 1/√(K(2K−1)), all Q_ij = 1/(2K−1).
    for (const [k, error] of [
      [2, 0.011611],
      [3, 0.020297],
    ] as const) {
      const networks = [
        { ...truth, hidden: k },
        { ...truth, ...learner, name: 'student', hidden: k },
      ];
      const along = Array.from({ length: k }, () => 1 / Math.sqrt(k * (2 * k - 1)));
      const unit = Array.from({ length: k }, (_, i) => along.map((_, j) => (i === j ? 1 : 0)));
      const state = stateOf(onlineProblem(networks), [...unit, ...unit.map(() => along)]);
      const { student } = networkObservables(onlineProblem(networks), state);
      const exact = (k / Math.PI) * (Math.PI / 6 - k * Math.asin(1 / (2 * k)));
      expect(student?.testError).toBeCloseTo(exact, 14);
      expect(student?.testError).toBeCloseTo(error, 6);
      expect(student?.specialisation).toBeCloseTo(0, 14);
    }
  });

  it('know nothing of the truth, nor how far units part from a truth of one', () => {
    const single = onlineProblem([
      { ...truth, hidden: 1 },
      { ...truth, name: 'teacher' },
      { ...truth, ...learner, name: 'student', hidden: 1, learnsFrom: 'teacher' },
    ]);
    const state = stateOf(single, [
      [1, 0],
      [0, 1],
      [0.5, 0.5],
      [0.2, 0],
    ]);
    const observed = networkObservables(single, state);
    expect(Object.keys(observed)).toEqual(['teacher', 'student']);
    expect(Object.keys(observed['teacher'] ?? {})).toEqual(['testError']);
    expect(Object.keys(observed['student'] ?? {})).toEqual(['testError', 'targetError']);
  });

  it('are the means over fresh inputs, targets being mixed', () => {
    const problem = onlineProblem([
      { ...truth, outputWeights: [1, -0.5], noise: 3 },
      { ...truth, name: 'teacher', activation: 'relu', hidden: 1, noise: 2 },
      { ...truth, ...learner, name: 'student', targets: { from: 'teacher', mixing: 0.3 } },
    ]);
    const weights = [
      [1, 0, 0],
      [0, 1, 0],
      [0.5, 0.3, 0.2],
      [0.7, 0, -0.4],
      [-0.1, 0.6, 0.3],
    ];
    const { student } = networkObservables(problem, stateOf(problem, weights));
    const [testError, targetError] = sampledErrors(weights);
    // Four standard errors; errors of some tenths have standard deviations of about themselves.
    expect(Math.abs((student?.testError ?? NaN) - testError.mean)).toBeLessThan(
      4 * testError.stderr,
    );
    expect(Math.abs((student?.targetError ?? NaN) - targetError.mean)).toBeLessThan(
      4 * targetError.stderr,
    );
    expect(targetError.stderr).toBeLessThan(0.01 * targetError.mean);
  });

  const samples = 100_000;

  /** ½(σ_truth − σ)² and ½(target − σ)² of the problem above on normal inputs. */
  function sampledErrors(weights: readonly (readonly number[])[]) {
    const kernels = createKernels();
    const pointer = kernels.allocate(3 * samples);
    kernels.raw.fillNormals(seedStream(kernels, 'fresh inputs'), pointer, 3 * samples);
    const normals = kernels.view(pointer, 3 * samples);
    const errors = Array.from({ length: samples }, (_, i) => {
      const x = normals.subarray(3 * i, 3 * i + 3);
      const field = (u: number) =>
        (weights[u] as number[]).reduce((sum, weight, j) => sum + weight * (x[j] as number), 0);
      const g = (u: number) => erf(field(u) * Math.SQRT1_2);
      const [label, taught, own] = [g(0) - 0.5 * g(1), Math.max(0, field(2)), g(3) + g(4)];
      const target = 0.7 * label + 0.3 * taught;
      return [0.5 * (label - own) ** 2, 0.5 * (target - own) ** 2] as const;
    });
    return [
      meanOf(errors.map(([error]) => error)),
      meanOf(errors.map(([, error]) => error)),
    ] as const;
  }

  function meanOf(values: readonly number[]) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, stderr: Math.sqrt(squares) / values.length };
  }
});

describe('the overlaps of units', () => {
  it('are keyed by the names of both, the earlier one first', () => {
    const problem = onlineProblem([
      { ...truth, hidden: 1 },
      { ...truth, ...learner, name: 'student', hidden: 1 },
    ]);
    expect(
      unitOverlaps(problem, {
        overlaps: [
          [1, 0.25],
          [0.25, 0.5],
        ],
      }),
    ).toEqual({
      'truth.1,truth.1': 1,
      'truth.1,student.1': 0.25,
      'student.1,student.1': 0.5,
    });
  });
});
