import { describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import { equationsDemand, sharedEquations } from '../../src/simulation/sharedEquations.ts';
import { wholeSample } from '../../src/problem/dataPart.ts';
import { labelTerm, randomTask } from './training/randomTask.ts';
import { trained } from './problems.ts';

const kernels = createKernels();
const shape = { rows: 30, columns: 20, active: 20, l2: 0, bias: false, seed: 'shared' };
const { design } = randomTask(kernels, { ...shape, term: labelTerm('square') });
const data = [wholeSample];
const sample = { rows: 30, columns: 20, data };
const all = { first: 0, count: 30 };
const flow = {
  loss: 'square',
  training: { method: 'gradient-flow', time: 1, targets: 'final' },
} as const;
const closed = { loss: 'square', training: { method: 'closed-form' } } as const;

describe('equationsDemand', () => {
  it('counts fits, ridges of closed forms and flows, by their number of inputs', () => {
    const learners = [
      trained('minimised'),
      trained('a', { ...closed, l2: 1 }),
      trained('b', { ...closed, l2: 2 }),
      trained('c', { ...closed, l2: 2 }),
      trained('half', { ...closed, capacity: 0.5 }),
      trained('stopped', { ...flow, capacity: 0.5 }),
      trained('featured', { ...closed, features: { count: 2, activation: 'erf' } }),
      { kind: 'bayes-optimal', name: 'oracle', capacity: 1 } as const,
    ];
    expect(equationsDemand(learners, sample)).toEqual(
      new Map([
        ['0+30/20', { rows: all, active: 20, fits: 3, ridges: 2, flows: 0 }],
        ['0+30/10', { rows: all, active: 10, fits: 2, ridges: 1, flows: 1 }],
      ]),
    );
  });
});

describe('sharedEquations', () => {
  it('are those that more than one fit needs', () => {
    const learners = [
      trained('a', { ...closed, l2: 1 }),
      trained('b', { ...closed, l2: 1 }),
      trained('half', { ...closed, capacity: 0.5 }),
    ];
    expect([...sharedEquations(design, data, learners).keys()]).toEqual(['0+30/20']);
  });

  it('are none where the design does not store its matrix', () => {
    const learners = ['a', 'b'].map((name) => trained(name, { ...closed, l2: 1 }));
    expect(sharedEquations({ ...design, gram: null }, data, learners).size).toBe(0);
  });
});
