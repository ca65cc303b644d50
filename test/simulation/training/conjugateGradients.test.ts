import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { conjugateGradients } from '../../../src/simulation/training/conjugateGradients.ts';
import { minimise } from '../../../src/simulation/training/minimise.ts';
import { biasAt, riskObjective } from '../../../src/simulation/training/objective.ts';
import type { TrainingTask } from '../../../src/simulation/training/trainingTask.ts';
import { uniform } from '../../uniform.ts';
import { labelTerm, randomTask } from './randomTask.ts';

const kernels = createKernels();

/** Weights and, last, bias, which iteration to 1e-12 finds. */
function iterated(task: TrainingTask): number[] {
  const outcome = minimise(riskObjective(task), { tolerance: 1e-12, iterations: 20_000 });
  if (!outcome.converged) throw new Error(outcome.reason);
  return [...kernels.view(outcome.point, task.active), biasAt(task, outcome.point)];
}

function solved(task: TrainingTask): number[] {
  const outcome = conjugateGradients(task);
  if (!outcome.converged) throw new Error(outcome.reason);
  return [...kernels.view(outcome.weights, task.active), outcome.bias];
}

const shapes = fc.record({
  rows: fc.integer({ min: 2, max: 60 }),
  columns: fc.integer({ min: 1, max: 30 }),
  share: uniform(0.1, 1),
  bias: fc.boolean(),
  l2: uniform(0.01, 2),
  seed: fc.string(),
});

describe('conjugateGradients', () => {
  it('find the minimiser of the square loss that L-BFGS finds', () => {
    fc.assert(
      fc.property(shapes, ({ share, columns, ...rest }) => {
        const mark = kernels.mark();
        const active = Math.max(1, Math.round(share * columns));
        const task = randomTask(kernels, { ...rest, columns, active, term: labelTerm('square') });
        const [one, other] = [solved(task), iterated(task)];
        // Gradients of 1e-12 over curvatures of at least l2: 1e-10 of weights of order one.
        one.forEach((value, i) => {
          expect(Math.abs(value - (other[i] as number))).toBeLessThan(1e-9);
        });
        kernels.release(mark);
      }),
    );
  });

  it('end at the interpolation of smallest norm where there are many', () => {
    const shape = { rows: 12, columns: 30, active: 30, l2: 0, bias: true, seed: 'norm' };
    const task = randomTask(kernels, { ...shape, term: labelTerm('square') });
    const [one, other] = [solved(task), iterated(task)];
    one.forEach((value, i) => {
      expect(Math.abs(value - (other[i] as number))).toBeLessThan(1e-9);
    });
  });

  it('have no answer where numbers overflow', () => {
    const shape = { rows: 30, columns: 20, active: 20, l2: 0.1, bias: true, seed: 'overflow' };
    const task = randomTask(kernels, { ...shape, term: labelTerm('square') });
    kernels.view(task.sample.targets, 30)[0] = 1e200;
    expect(conjugateGradients(task)).toMatchObject({
      converged: false,
      reason: expect.stringMatching(/^relative gradient NaN instead of 1e-12/) as string,
    });
  });
});
