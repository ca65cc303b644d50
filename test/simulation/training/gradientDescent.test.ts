import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { gradientDescent } from '../../../src/simulation/training/gradientDescent.ts';
import { minimise } from '../../../src/simulation/training/minimise.ts';
import { riskObjective } from '../../../src/simulation/training/objective.ts';
import { labelTerm, randomTask } from './randomTask.ts';

const kernels = createKernels();
const shape = { rows: 80, columns: 20, active: 20, l2: 0.5, bias: true, seed: 'descent' };
const task = randomTask(kernels, { ...shape, term: labelTerm('logistic') });
const options = {
  method: 'gradient-descent',
  step: 0.3,
  iterations: 5_000,
  tolerance: 0,
  record: 0,
} as const;
const nothing = { trainLoss: 0, testError: 0, trainError: 0, gap: 0 };

describe('gradientDescent', () => {
  it('comes to the minimiser of the same objective', () => {
    const objective = riskObjective(task);
    const descent = gradientDescent(objective, { ...options, tolerance: 1e-10 }, () => nothing);
    const minimum = minimise(riskObjective(task), { tolerance: 1e-10, iterations: 20_000 });
    if (!descent.converged || !minimum.converged) throw new Error('both should converge');
    const { size } = objective;
    const target = kernels.view(minimum.point, size);
    // Gradients of 1e-10 · 10 over a curvature of at least λ = .5.
    kernels
      .view(descent.point, size)
      .forEach((value, i) => expect(value).toBeCloseTo(target[i] as number, 8));
  });

  it('records at zero, at every multiple and at the end, with the fields of that iteration', () => {
    const objective = riskObjective(task);
    const losses: number[] = [];
    const run = gradientDescent(objective, { ...options, iterations: 25, record: 10 }, (point) => {
      const { size } = objective;
      losses.push(objective.evaluate(point, kernels.allocate(size)));
      return { ...nothing, trainLoss: losses.at(-1) as number };
    });
    expect(run).toMatchObject({ trajectory: { iteration: [0, 10, 20, 25], trainLoss: losses } });
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
    expect(losses[0]).toBeCloseTo(80 * Math.LN2, 10);
  });

  it('keeps no trajectory when asked to record nothing', () => {
    const run = gradientDescent(riskObjective(task), { ...options, iterations: 5 }, () => nothing);
    expect(run).not.toHaveProperty('trajectory');
  });

  it('stops early at its tolerance, and is not converged if it does not reach it', () => {
    const early = { ...options, tolerance: 1e-2, record: 1 };
    const run = gradientDescent(riskObjective(task), early, () => nothing);
    if (!run.converged) throw new Error(run.reason);
    expect(run.trajectory?.iteration.length).toBeLessThan(100);
    const short = { ...options, tolerance: 1e-8, iterations: 3 };
    expect(gradientDescent(riskObjective(task), short, () => nothing)).toMatchObject({
      reason: 'relative gradient above 1e-8 after 3 iterations of gradient descent',
    });
  });

  it('reports a step that is too large', () => {
    const square = { ...task, term: labelTerm('square') };
    const wild = { ...options, step: 10, iterations: 400 };
    expect(gradientDescent(riskObjective(square), wild, () => nothing)).toMatchObject({
      reason: expect.stringContaining('diverged') as string,
    });
  });
});
