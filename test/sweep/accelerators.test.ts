import { describe, expect, it } from 'vitest';
import type { Accelerator } from '../../src/numerics/accelerator.ts';
import { InputError } from '../../src/problem/inputError.ts';
import { acceleratorFor } from '../../src/sweep/accelerators.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { trialTask } from '../../src/sweep/task.ts';
import { runTask } from '../../src/sweep/runTask.ts';
import { tinyQuestion } from './tinyExperiment.ts';

const library: Accelerator = { name: 'openblas', over: (portable) => portable };

describe('acceleratorFor', () => {
  it('gives the library that is asked for, loaded only then', () => {
    let loaded = 0;
    const openblas = () => {
      loaded += 1;
      return library;
    };
    expect(acceleratorFor('portable', { openblas })).toBeUndefined();
    expect(loaded).toBe(0);
    expect(acceleratorFor('openblas', { openblas })).toBe(library);
    expect(loaded).toBe(1);
  });

  it('refuses what the place does not have', () => {
    expect(() => acceleratorFor('openblas', {})).toThrow(InputError);
    expect(() => acceleratorFor('openblas', {})).toThrow(
      'blas is openblas; this engine has portable only',
    );
  });
});

describe('runTask', () => {
  it('never answers with other kernels than the task asks for', () => {
    const { draws } = planTasks(tinyQuestion({ simulate: { n: 20, trials: 1, blas: 'openblas' } }));
    const [draw] = draws;
    if (draw === undefined) throw new Error('the tiny experiment simulates');
    expect(draw).toMatchObject({ blas: 'openblas' });
    const trial = trialTask(draw, 0);
    expect(() => runTask(trial)).toThrow('this engine has portable only');
    // The stand-in gives the portable kernels, and so their bits.
    const portable = trialTask({ ...draw, blas: 'portable' }, 0);
    expect(runTask(trial, { accelerators: { openblas: () => library } })).toEqual(
      runTask(portable),
    );
  });
});
