import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { trainableActivations } from '../../../src/problem/unitActivation.ts';
import { committeeObjective } from '../../../src/simulation/committee/committeeObjective.ts';
import { gradientDescent } from '../../../src/simulation/training/gradientDescent.ts';
import { riskObjective } from '../../../src/simulation/training/objective.ts';
import { dataTerms } from '../../observables/dataTerms.ts';
import { labelTerm, randomTask } from '../training/randomTask.ts';

const kernels = createKernels();
const shape = { rows: 30, columns: 12, active: 7, l2: 0.3, bias: false, seed: 'committee' };

/** A hinge has no gradient at its kinks. */
const smoothTerms = dataTerms.filter(({ term }) => term.loss !== 'hinge');

describe('committeeObjective', () => {
  it('has the gradient of its value, for every activation and data term', () => {
    const activations = fc.constantFrom(...trainableActivations);
    fc.assert(
      fc.property(smoothTerms, activations, fc.integer({ min: 1, max: 4 }), (drawn, g, hidden) => {
        const mark = kernels.mark();
        const task = randomTask(kernels, { ...shape, term: drawn.term });
        const objective = committeeObjective(task, { hidden, activation: g });
        const { size } = objective;
        expect(size).toBe(hidden * shape.active);
        const [point, gradient, ignored] = [0, 1, 2].map(() => kernels.allocate(size)) as [
          number,
          number,
          number,
        ];
        const values = kernels.view(point, size);
        values.forEach((_, i) => (values[i] = Math.sin(3 * i + 1)));
        objective.evaluate(point, gradient);
        for (let i = 0; i < size; i++) {
          // Narrow enough for no field of the fixed sample to cross the kink of a ramp.
          const [at, width] = [values[i] as number, 1e-5];
          const valueAt = (x: number): number => {
            values[i] = x;
            return objective.evaluate(point, ignored);
          };
          const slope = (valueAt(at + width) - valueAt(at - width)) / (2 * width);
          values[i] = at;
          // Rounding of values up to 1e4 over the width.
          expect(slope).toBeCloseTo(kernels.view(gradient, size)[i] as number, 5);
        }
        kernels.release(mark);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('is the risk of a perceptron for one linear unit, step by step of gradient descent', () => {
    fc.assert(
      fc.property(smoothTerms, ({ term }) => {
        const mark = kernels.mark();
        const task = randomTask(kernels, { ...shape, term });
        const ends = [
          riskObjective(task),
          committeeObjective(task, { hidden: 1, activation: 'linear' }),
        ].map((objective) => {
          const options = { method: 'gradient-descent', iterations: 20, record: 0 } as const;
          const outcome = gradientDescent(
            objective,
            { ...options, step: 0.05, tolerance: 0 },
            () => ({}),
          );
          if (!outcome.converged) throw new Error(outcome.reason);
          return [...kernels.view(outcome.point, shape.active)];
        });
        // Products by row blocks add up in another order.
        ends[0]?.forEach((weight, i) => expect(ends[1]?.[i]).toBeCloseTo(weight, 12));
        kernels.release(mark);
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it('counts the products of every unit with the data, both ways', () => {
    const mark = kernels.mark();
    const task = randomTask(kernels, { ...shape, term: labelTerm('square') });
    const objective = committeeObjective(task, { hidden: 3, activation: 'erf' });
    const [point, gradient] = [kernels.allocate(objective.size), kernels.allocate(objective.size)];
    kernels.raw.fill(0.5, point, objective.size);
    objective.evaluate(point, gradient);
    expect(objective.products()).toBe(6);
    kernels.release(mark);
  });
});
