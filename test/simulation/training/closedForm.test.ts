import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { joined } from '../../../src/simulation/design/rowRange.ts';
import { choleskyEquations } from '../../../src/simulation/training/choleskyEquations.ts';
import { closedForm } from '../../../src/simulation/training/closedForm.ts';
import { minimise } from '../../../src/simulation/training/minimise.ts';
import { normalEquations } from '../../../src/simulation/training/normalEquations.ts';
import type { NormalEquations } from '../../../src/simulation/training/normalEquations.ts';
import { biasAt, riskObjective } from '../../../src/simulation/training/objective.ts';
import type { TrainingTask } from '../../../src/simulation/training/trainingTask.ts';
import { tridiagonalEquations } from '../../../src/simulation/training/tridiagonalEquations.ts';
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

/** The normal equations of a task, as for that many values of λ. */
function equationsOf({ design, active, parts }: TrainingTask, ridges: number): NormalEquations {
  if (design.gram === null) throw new Error('the design should store its matrix');
  const rows = joined(parts.map((part) => part.rows));
  if (rows === undefined) throw new Error('the rows should be consecutive');
  return normalEquations(design, design.gram, rows, active, { ridges, flows: 0 });
}

/** The weights and, last, the bias. */
function solution(task: TrainingTask, equations: NormalEquations): number[] {
  const closed = closedForm(task, equations);
  if (!closed.converged) throw new Error(closed.reason);
  return [...kernels.view(closed.weights, task.active), closed.bias];
}

/** Weights, then bias, of both ways to the minimum. */
function bothWays(shape: Partial<TaskShape>, ridges = 1): [number[], number[]] {
  const task = randomTask(kernels, { ...base, ...shape });
  const iterated = minimise(riskObjective(task), { tolerance: 1e-12, iterations: 20_000 });
  if (!iterated.converged) throw new Error(iterated.reason);
  const closed = solution(task, equationsOf(task, ridges));
  const weights = kernels.view(iterated.point, task.active);
  return [closed, [...weights, biasAt(task, iterated.point)]];
}

describe('closedForm', () => {
  it('is the minimiser that iteration finds, to 1e-7, with few or many samples', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 80 }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        fc.double({ min: 0.001, max: 3, noNaN: true }),
        fc.constantFrom(1, 2),
        fc.nat(),
        (rows, active, bias, l2, ridges, seed) => {
          const mark = kernels.mark();
          const shape = { rows, active, bias, l2, seed: `closed ${seed}` };
          const [closed, iterated] = bothWays(shape, ridges);
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
      for (const ridges of [1, 2]) {
        const [closed, iterated] = bothWays({ rows: 12, l2: 0, bias }, ridges);
        closed.forEach((value, i) => expect(value).toBeCloseTo(iterated[i] as number, 7));
      }
    }
  });

  it('solves every λ of a path from one reduction as each alone from its own factor', () => {
    for (const rows of [12, 60]) {
      const task = randomTask(kernels, { ...base, rows });
      const ridges = [3, 0.3, 0.003];
      const shared = equationsOf(task, ridges.length);
      for (const l2 of ridges) {
        const along = solution({ ...task, l2 }, shared);
        const alone = solution({ ...task, l2 }, equationsOf(task, 1));
        // Both lose at most the digits of a condition number below 1e4.
        along.forEach((value, i) => expect(value).toBeCloseTo(alone[i] as number, 10));
      }
      expect(shared.products()).toBe(Math.min(rows, task.active));
    }
  });

  it('factorises once for learners of the same λ', () => {
    const task = randomTask(kernels, base);
    const equations = equationsOf(task, 1);
    const first = closedForm(task, equations);
    const second = closedForm(task, equations);
    // The matrix counts as one product per input; targets, ones and the check take four.
    expect(first).toMatchObject({ products: 20 + 4 });
    expect(second).toMatchObject({ products: 4 });
  });

  it('says why it has no answer', () => {
    const task = randomTask(kernels, { ...base, term: labelTerm('logistic') });
    const equations = equationsOf(task, 1);
    expect(closedForm(task, equations)).toHaveProperty(
      'reason',
      expect.stringContaining('square loss'),
    );
    const singular = { ...task, loss: 'square' as const, l2: 0 };
    for (const zero of [choleskyEquations, tridiagonalEquations]) {
      const flat = zero(kernels, { n: 20, write: (out) => kernels.raw.fill(0, out, 400) });
      expect(closedForm(singular, flat)).toHaveProperty(
        'reason',
        expect.stringContaining('singular'),
      );
    }
  });

  it('does not pass a solution off that rounding has spoilt', () => {
    const task = randomTask(kernels, base);
    const exact = equationsOf(task, 1);
    const spoilt: NormalEquations = {
      ...exact,
      solve(l2, b) {
        const definite = exact.solve(l2, b);
        kernels.raw.scale(1 + 1e-6, b, task.active);
        return definite;
      },
    };
    expect(closedForm(task, spoilt)).toHaveProperty(
      'reason',
      expect.stringMatching(/ill-conditioned: relative gradient \S+e-\d instead of 1e-8/),
    );
  });
});
