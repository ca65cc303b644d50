import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { biasAt, riskObjective } from '../../../src/simulation/training/objective.ts';
import { dataTerms } from '../../observables/dataTerms.ts';
import { labelTerm, randomTask } from './randomTask.ts';

const kernels = createKernels();
const shape = { rows: 30, columns: 12, active: 7, l2: 0.3, seed: 'objective' };

describe('riskObjective', () => {
  it('has the gradient of its value, for every data term, with and without a bias', () => {
    fc.assert(
      fc.property(dataTerms, fc.boolean(), ({ term }, bias) => {
        const mark = kernels.mark();
        const objective = riskObjective(randomTask(kernels, { ...shape, term, bias }));
        const { size } = objective;
        const point = kernels.allocate(size);
        const gradient = kernels.allocate(size);
        const ignored = kernels.allocate(size);
        const values = kernels.view(point, size);
        values.forEach((_, i) => (values[i] = Math.sin(3 * i + 1)));
        objective.evaluate(point, gradient);
        for (let i = 0; i < size; i++) {
          const [at, width] = [values[i] as number, 1e-4];
          const valueAt = (x: number): number => {
            values[i] = x;
            return objective.evaluate(point, ignored);
          };
          const slope = (valueAt(at + width) - valueAt(at - width)) / (2 * width);
          values[i] = at;
          // Rounding of values up to 1e3 over the width, 1e-9, and the cubic term, 1e-8.
          expect(slope).toBeCloseTo(kernels.view(gradient, size)[i] as number, 6);
        }
        kernels.release(mark);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it('counts two products for each evaluation', () => {
    const task = randomTask(kernels, { ...shape, term: labelTerm('square'), bias: true });
    const objective = riskObjective(task);
    const point = kernels.allocate(objective.size);
    kernels.raw.fill(0, point, objective.size);
    objective.evaluate(point, kernels.allocate(objective.size));
    expect(objective.products()).toBe(2);
  });

  it('keeps √N b as its last unknown, and no unknown for a learner without a bias', () => {
    const withBias = randomTask(kernels, { ...shape, term: labelTerm('square'), bias: true });
    const point = kernels.allocate(8);
    kernels.raw.fill(3, point, 8);
    expect(riskObjective(withBias).size).toBe(8);
    expect(biasAt(withBias, point)).toBe(3 / Math.sqrt(12));
    const without = { ...withBias, bias: false };
    expect(riskObjective(without).size).toBe(7);
    expect(biasAt(without, point)).toBe(0);
  });
});
