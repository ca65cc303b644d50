import { describe, expect, it } from 'vitest';
import { availableMemory, checkMemory } from '../../src/node/memory.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { trialMemory } from '../../src/simulation/trialMemory.ts';
import { tinyQuestion } from '../sweep/tinyExperiment.ts';

const { draws } = planTasks(tinyQuestion());
const largest = Math.max(...draws.map((draw) => trialMemory(draw.problems, draw)));

describe('checkMemory', () => {
  it('lets work pass that fits', () => {
    expect(() => {
      checkMemory(draws, 2, 2 * largest);
    }).not.toThrow();
  });

  it('says how much the workers need at a time, and what to change', () => {
    expect(() => {
      checkMemory(draws, 2, 2 * largest - 1);
    }).toThrow(
      /^2 trials at a time need \S+ GiB of memory; \S+ GiB are free: choose a smaller --n/,
    );
  });

  it('counts no more workers than there are trials', () => {
    expect(() => {
      checkMemory(draws, 100, 6 * largest);
    }).not.toThrow();
  });

  it('lets theory pass, which needs no sample', () => {
    expect(() => {
      checkMemory([], 8, 0);
    }).not.toThrow();
  });
});

describe('availableMemory', () => {
  it('is some memory', () => {
    expect(availableMemory()).toBeGreaterThan(2 ** 20);
  });
});
