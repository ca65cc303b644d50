import { describe, expect, it } from 'vitest';
import { simulationHash } from '../../src/sweep/simulationHash.ts';
import type { TidyRow } from '../../src/sweep/tidyRow.ts';
import { tinyQuestion } from './tinyExperiment.ts';

const question = tinyQuestion();

const simulated: TidyRow = {
  curve: 'student',
  axes: { alpha: 2 },
  kind: 'simulation',
  learner: 'student',
  observable: 'testError',
  mean: 0.25,
  stderr: 0.125,
  trials: 3,
  converged: true,
};
const theory: TidyRow = { ...simulated, kind: 'theory', stderr: null, trials: null };

const hashOf = async (...rows: TidyRow[]) => (await simulationHash(question, rows)).simulationHash;

describe('simulationHash', () => {
  it('is the SHA-256 of the simulation’s lines', async () => {
    // printf 'student,2,simulation,student,testError,0.25,0.125,3,true\n' | sha256sum
    const digest = 'a93bc73305a0fe27511937542eae09777cd4556115d8b1a459b6f5d1b3567ca1';
    expect(await simulationHash(question, [simulated])).toEqual({
      simulationHash: digest,
      noHash: null,
    });
  });

  it('does not see the rows of theory', async () => {
    expect(await hashOf(theory, simulated, { ...theory, mean: 0.5 })).toBe(await hashOf(simulated));
  });

  it.each<[string, Partial<TidyRow>]>([
    ['the last bit of a mean', { mean: 0.25 + 2 ** -54 }],
    ['the last bit of a standard error', { stderr: 0.125 - 2 ** -56 }],
    ['convergence', { mean: null, stderr: null, trials: null, converged: false }],
    ['the number of trials', { trials: 4 }],
    ['a place on an axis', { axes: { alpha: 3 } }],
    ['the curve', { curve: 'another' }],
  ])('sees %s', async (_, changes) => {
    expect(await hashOf({ ...simulated, ...changes })).not.toBe(await hashOf(simulated));
  });

  it('sees the order of the rows', async () => {
    const other = { ...simulated, observable: 'gap' };
    expect(await hashOf(other, simulated)).not.toBe(await hashOf(simulated, other));
  });

  it('is not given where a native library took part', async () => {
    const question = tinyQuestion({ simulate: { n: 20, trials: 3, blas: 'openblas' } });
    expect(await simulationHash(question, [simulated])).toEqual({
      simulationHash: null,
      noHash: expect.stringContaining('a native library') as string,
    });
  });

  it('is not given where nothing is simulated', async () => {
    const question = tinyQuestion({ simulate: undefined, quick: undefined });
    expect(await simulationHash(question, [theory])).toEqual({
      simulationHash: null,
      noHash: 'nothing is simulated',
    });
  });
});
