import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { minimise } from '../../../src/simulation/training/minimise.ts';
import { minimiseHinge } from '../../../src/simulation/training/minimiseHinge.ts';
import { riskObjective } from '../../../src/simulation/training/objective.ts';
import { labelTerm, randomTask } from './randomTask.ts';
import type { TaskShape } from './randomTask.ts';

const kernels = createKernels();
const options = { tolerance: 1e-8, iterations: 20_000 };
const base: TaskShape = {
  rows: 40,
  columns: 30,
  active: 30,
  term: labelTerm('logistic'),
  l2: 0,
  bias: true,
  seed: 'separable',
};

function train(shape: Partial<TaskShape>, labels?: number) {
  const task = randomTask(kernels, { ...base, ...shape });
  if (labels !== undefined) kernels.raw.fill(labels, task.sample.targets, task.design.rows);
  return minimise(riskObjective(task), options);
}

describe('noMinimiser', () => {
  it('recognises a separable sample with l2 = 0: any sample of at most N points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.boolean(), fc.nat(), (rows, bias, seed) => {
        const outcome = train({ rows, bias, seed: `points ${seed}` });
        expect(outcome).toMatchObject({
          reason: expect.stringContaining('no minimiser') as string,
        });
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('finds the minimiser of a separable sample under the smallest ridge', () => {
    expect(train({ l2: 1e-5 }).converged).toBe(true);
  });

  it('finds the minimiser with l2 = 0 where the sample is not separable', () => {
    // Random labels are separable up to M = 2N (Cover 1965).
    expect(train({ rows: 150 }).converged).toBe(true);
    expect(train({ rows: 50 })).toHaveProperty('reason', expect.stringContaining('separable'));
  });

  it('finds the minimiser of smoothed labels, which nothing separates', () => {
    const smoothed = { ...labelTerm('logistic'), smoothing: 0.1 };
    expect(train({ rows: 20, term: smoothed }).converged).toBe(true);
  });

  it('never holds for the square loss', () => {
    expect(train({ rows: 20, term: labelTerm('square') }).converged).toBe(true);
    expect(train({ term: labelTerm('square') }, 1).converged).toBe(true);
  });

  it('recognises a bias that runs off when all labels agree, ridge or not', () => {
    for (const label of [0, 1]) {
      const outcome = train({ l2: 0.5 }, label);
      expect(outcome).toHaveProperty('reason', expect.stringContaining('bias'));
      expect(train({ l2: 0.5, bias: false }, label).converged).toBe(true);
    }
  });

  it('recognises many minimisers of hinges where others have none', () => {
    for (const loss of ['squared-hinge', 'hinge'] as const) {
      const term = labelTerm(loss);
      const reason = (shape: Partial<TaskShape>): unknown => {
        const task = randomTask(kernels, { ...base, rows: 20, term, ...shape });
        const outcome =
          loss === 'hinge' ? minimiseHinge(task, options) : train({ rows: 20, term, ...shape });
        return outcome.converged ? 'converged' : outcome.reason;
      };
      expect(reason({})).toMatch(/no unique minimiser: .* separable/);
      expect(reason({ l2: 0.01 })).toBe('converged');
      expect(reason({ term: { ...term, smoothing: 0.1 }, rows: 60 })).toBe('converged');
    }
  });

  it('looks at the parts that are trained on only', () => {
    const task = randomTask(kernels, { ...base, rows: 150 });
    const [part] = task.parts;
    if (part === undefined) throw new Error('the task should have a part');
    const few = { ...task, parts: [{ ...part, rows: { first: 40, count: 20 } }] };
    expect(minimise(riskObjective(few), options)).toHaveProperty(
      'reason',
      expect.stringContaining('(20 samples'),
    );
    expect(minimise(riskObjective(task), options).converged).toBe(true);
  });
});
