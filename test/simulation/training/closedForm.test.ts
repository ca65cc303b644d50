import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { closedForm } from '../../../src/simulation/training/closedForm.ts';
import { minimise } from '../../../src/simulation/training/minimise.ts';
import { biasAt, riskObjective } from '../../../src/simulation/training/objective.ts';
import { labelTerm, randomTask } from './randomTask.ts';
import type { TaskShape } from './randomTask.ts';

const kernels = createKernels();
const base: TaskShape = {
  rows: 60,
  columns: 30,
  active: 20,
  term: labelTerm('square'),
  l2: 0.1,
  bias: true,
  seed: 'closed form',
};

/** Weights, then bias, of both ways to the minimum. */
function bothWays(shape: Partial<TaskShape>): [number[], number[]] {
  const task = randomTask(kernels, { ...base, ...shape });
  const closed = closedForm(task);
  const iterated = minimise(riskObjective(task), { tolerance: 1e-12, iterations: 20_000 });
  if (!closed.converged) throw new Error(closed.reason);
  if (!iterated.converged) throw new Error(iterated.reason);
  const read = (pointer: number): number[] => [...kernels.view(pointer, task.active)];
  return [
    [...read(closed.weights), closed.bias],
    [...read(iterated.point), biasAt(task, iterated.point)],
  ];
}

describe('closedForm', () => {
  it('is the minimiser that iteration finds, to 1e-7, with few or many samples', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 80 }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        fc.double({ min: 0.001, max: 3, noNaN: true }),
        fc.nat(),
        (rows, active, bias, l2, seed) => {
          const mark = kernels.mark();
          const [closed, iterated] = bothWays({ rows, active, bias, l2, seed: `closed ${seed}` });
          kernels.release(mark);
          const differences = closed.map((value, i) => Math.abs(value - (iterated[i] as number)));
          expect(Math.max(...differences)).toBeLessThan(1e-7);
        },
      ),
      { numRuns: 60, seed: 8 },
    );
  });

  it('interpolates with the smallest norm, as descent from zero does, when l2 = 0 and M < N', () => {
    for (const bias of [true, false]) {
      const [closed, iterated] = bothWays({ rows: 12, l2: 0, bias });
      closed.forEach((value, i) => expect(value).toBeCloseTo(iterated[i] as number, 7));
    }
  });

  it('says why it has no answer', () => {
    const task = randomTask(kernels, { ...base, term: labelTerm('logistic') });
    expect(closedForm(task)).toHaveProperty('reason', expect.stringContaining('square loss'));
    const unstored = { ...task, term: labelTerm('square'), design: { ...task.design, gram: null } };
    expect(closedForm(unstored)).toHaveProperty('reason', expect.stringContaining('stores'));
    const singular = randomTask(kernels, { ...base, l2: 0 });
    const nowhere = kernels.allocate(1);
    const flat = { ofInputs: zeros, ofSamples: () => nowhere };
    const degenerate = { ...singular, design: { ...singular.design, gram: flat } };
    expect(closedForm(degenerate)).toHaveProperty('reason', expect.stringContaining('singular'));
  });
});

function zeros(active: number, out: number): void {
  kernels.raw.fill(0, out, active * active);
}
