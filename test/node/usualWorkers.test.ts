import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { usualWorkers } from '../../src/node/usualWorkers.ts';

describe('usualWorkers', () => {
  it('are the processors of the machine, or those that a job of Slurm was given', () => {
    expect(usualWorkers({})).toBe(availableParallelism());
    expect(usualWorkers({ SLURM_CPUS_PER_TASK: '7' })).toBe(7);
    expect(usualWorkers({ SLURM_CPUS_PER_TASK: '' })).toBe(availableParallelism());
  });
});
