import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { networkObservables } from '../../../src/observables/online/networkObservables.ts';
import { InputError } from '../../../src/problem/inputError.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';
import { onlineProblem } from '../../problem/online/onlineProblem.ts';
import type { Road } from './runs.ts';
import { roads, runOnce, statesOf } from './runs.ts';

const truth = { name: 'truth', hidden: 2, activation: 'erf' };
const student = { ...truth, name: 'student', learnsFrom: 'truth', rate: 1 };
const problem = onlineProblem([truth, student]);

describe.each(Object.keys(roads) as Road[])('the %s', (road) => {
  it('gives the same bits for the same seed, whatever the times of record', () => {
    const once = statesOf(road, problem, { times: [0, 1, 8], n: 100 });
    const again = statesOf(road, problem, { times: [0, 0.5, 1, 7.77, 8], n: 100 });
    expect([again[0], again[2], again[4]]).toStrictEqual(once);
    expect(statesOf(road, problem, { times: [8], n: 100 }, 1)).not.toStrictEqual([once[2]]);
  });

  it('records at the nearest step, under the time that was asked for', () => {
    const states = statesOf(road, problem, { times: [1, 1.004, 1.006, 1.01], n: 100 });
    expect(states.map(({ time }) => time)).toEqual([1, 1.004, 1.006, 1.01]);
    expect(states[1]?.overlaps).toEqual(states[0]?.overlaps);
    expect(states[2]?.overlaps).toEqual(states[3]?.overlaps);
    expect(states[3]?.overlaps).not.toEqual(states[0]?.overlaps);
  });

  it('leaves what is frozen as it is', () => {
    const teacher = { ...truth, name: 'teacher', init: { overlaps: { truth: { same: 0.5 } } } };
    const mixed = onlineProblem([truth, student, teacher]);
    const states = statesOf(road, mixed, { times: [0, 10], n: 50 });
    for (const [u, v] of [
      [0, 0],
      [1, 0],
      [4, 0],
      [5, 4],
      [5, 5],
    ] as const) {
      expect(states[1]?.overlaps[u]?.[v]).toBeCloseTo(states[0]?.overlaps[u]?.[v] as number, 13);
    }
    expect(states[1]?.outputWeights).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('learns its truth until nothing but rounding is left of the error, overlaps being singular', () => {
    const init = { overlaps: { truth: { same: 0.4 } } };
    const states = statesOf(road, onlineProblem([truth, { ...student, init }]), {
      times: [600],
      n: 50,
    });
    const [state] = states;
    if (state === undefined) throw new Error('no state');
    expect(networkObservables(problem, state)['student']?.testError).toBeLessThan(1e-15);
    expect(state.overlaps[2]?.[2]).toBeCloseTo(1, 9);
  });

  it('learns from singular overlaps in spite of them: two units that have become equal', () => {
    const equal = { hidden: 1, activation: 'linear', learnsFrom: 'truth', rate: 0.9, decay: 0.5 };
    const twins = onlineProblem([
      { name: 'truth', hidden: 1, activation: 'linear' },
      { ...equal, name: 'one' },
      { ...equal, name: 'other' },
    ]);
    const [state] = statesOf(road, twins, { times: [300], n: 20 });
    const overlaps = state?.overlaps as [number[], number[], number[]];
    expect(overlaps[1][2]).toBeCloseTo(overlaps[1][1] as number, 12);
    expect(overlaps[2][2]).toBeCloseTo(overlaps[1][1] as number, 12);
    expect(overlaps[1][1]).toBeGreaterThan(0.1);
  });

  it('stops where the rate is too large, with the states before', () => {
    const ramps = [truth, { ...student, rate: 6 }].map((network) => ({
      ...network,
      activation: 'relu',
    }));
    const outcome = runOnce(road, onlineProblem(ramps), { times: [0, 0.02, 50], n: 100 });
    if (outcome.converged) throw new Error('it converged');
    expect(outcome.reason).toMatch(
      /^the norm of student\.[12] passes 1e6 at t = [\d.]+: the rate is too large$/,
    );
    expect(outcome.residual).toBeNull();
    expect(outcome.states.map(({ time }) => time)).toEqual([0, 0.02]);
  });

  it('needs more inputs than there are units', () => {
    const run = (n: number) => runOnce(road, problem, { times: [0, 2], n });
    expect(() => run(4)).toThrow(InputError);
    expect(() => run(4)).toThrow(
      '--n is 4; it must be above 4, the number of hidden units of all networks',
    );
    expect(run(5).converged).toBe(true);
  });

  it('leaves the arena as it was', () => {
    const kernels = createKernels();
    const streams = trialStreams(kernels, 'arena', 0);
    const mark = kernels.mark();
    roads[road](kernels, problem, { times: [0, 1], n: 30, streams });
    expect(kernels.mark()).toBe(mark);
  });
});
