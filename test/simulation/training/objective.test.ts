import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { biasAt, riskObjective, writePoint } from '../../../src/simulation/training/objective.ts';
import { dataTerms } from '../../observables/dataTerms.ts';
import { labelTerm, randomTask } from './randomTask.ts';

const kernels = createKernels();
const shape = { rows: 30, columns: 12, active: 7, l2: 0.3, seed: 'objective' };

/** A hinge has no gradient at its kinks. */
const smoothTerms = dataTerms.filter(({ term }) => term.loss !== 'hinge');

describe('riskObjective', () => {
  it('has the gradient of its value, for every data term, with and without a bias', () => {
    fc.assert(
      fc.property(smoothTerms, fc.boolean(), ({ term }, bias) => {
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

  it('gives its gradient at zero for one product', () => {
    fc.assert(
      fc.property(smoothTerms, fc.boolean(), ({ term }, bias) => {
        const mark = kernels.mark();
        const objective = riskObjective(randomTask(kernels, { ...shape, term, bias }));
        const { size } = objective;
        const [zero, whole, half] = [0, 1, 2].map(() => kernels.allocate(size)) as [
          number,
          number,
          number,
        ];
        kernels.raw.fill(0, zero, size);
        objective.evaluate(zero, whole);
        const before = objective.products();
        objective.gradientAtZero(half);
        expect(objective.products() - before).toBe(1);
        const [expected, found] = [kernels.view(whole, size), kernels.view(half, size)];
        // Sums of 30 terms of order one in two orders.
        expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 12));
        kernels.release(mark);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('keeps the state that is written as a point', () => {
    for (const bias of [true, false]) {
      const task = randomTask(kernels, { ...shape, term: labelTerm('square'), bias });
      const weights = kernels.allocate(7);
      kernels.view(weights, 7).set([1, 2, 3, 4, 5, 6, 7]);
      const point = kernels.allocate(8);
      writePoint(task, { weights, bias: 0.75 }, point);
      expect([...kernels.view(point, 7)]).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(biasAt(task, point)).toBeCloseTo(bias ? 0.75 : 0, 15);
    }
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
