import * as fc from 'fast-check';
import { Matrix, pseudoInverse } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { sigmoid } from '../../../src/numerics/specialFunctions.ts';
import { dataTerm } from '../../../src/observables/dataTerm.ts';
import type { HingeTerm } from '../../../src/observables/dataTerm.ts';
import { denseDesign } from '../../../src/simulation/design/denseDesign.ts';
import { minimiseHinge } from '../../../src/simulation/training/minimiseHinge.ts';
import type { Trained, TrainingTask } from '../../../src/simulation/training/trainingTask.ts';
import { learnerWith } from '../../observables/dataTerms.ts';
import { uniform } from '../../uniform.ts';
import { distilledFrom } from '../problems.ts';
import { labelTerm, randomTask } from './randomTask.ts';

const kernels = createKernels();
const options = { tolerance: 1e-10, iterations: 20_000 };

function trained(task: TrainingTask): Trained {
  const outcome = minimiseHinge(task, options);
  if (!outcome.converged) throw new Error(outcome.reason);
  return outcome;
}

const view = (vector: number, length: number): number[] => [...kernels.view(vector, length)];

/** The rows of the design, from its products with unit vectors. */
function inputs({ design, active }: TrainingTask): Matrix {
  const matrix = new Matrix(design.rows, active);
  const unit = kernels.allocate(active);
  const column = kernels.allocate(design.rows);
  for (let j = 0; j < active; j++) {
    kernels.raw.fill(0, unit, active);
    kernels.view(unit, active)[j] = 1;
    design.fields(active, unit, 0, column);
    matrix.setColumn(j, view(column, design.rows));
  }
  return matrix;
}

/** The slopes that the hinges' part of D may have at a field: one, or all between two at a kink. */
function slopes(h: number, plus: number, minus: number): [number, number] {
  const near = 1e-7;
  if (Math.abs(h - 1) < near) return [minus - plus, minus];
  if (Math.abs(h + 1) < near) return [-plus, minus - plus];
  if (h > 1) return [minus, minus];
  return h < -1 ? [-plus, -plus] : [minus - plus, minus - plus];
}

/** Fields and what the data term asks of them: its slopes at each, of which a kink has many. */
function slopesOf(task: TrainingTask, { weights, bias }: Trained): [number, number][] {
  const { design, active, sample, parts } = task;
  const fields = kernels.allocate(design.rows);
  design.fields(active, weights, bias, fields);
  const read = (vector: number | undefined): number[] => view(vector as number, design.rows);
  const [plus, minus] = [read(sample.hinges?.plus), read(sample.hinges?.minus)];
  const targets = read(sample.targets);
  const { tempered, temperature } = parts[0]?.term as HingeTerm;
  return read(fields).map((h, i) => {
    const soft = tempered * sigmoid(h / temperature) - (targets[i] as number);
    const [low, high] = slopes(h, plus[i] as number, minus[i] as number);
    return [low + soft, high + soft];
  });
}

/**
 * How far a state is from a minimum: the length of (λw + Xᵀr, Σr) for the subgradients r that fit
 * best, and how far these lie outside of the slopes at their kinks; null where more samples lie on
 * kinks than there are unknowns, and r is not unique.
 */
function violation(task: TrainingTask, state: Trained): { left: number; outside: number } | null {
  const { active, l2, bias } = task;
  const ranges = slopesOf(task, state);
  const x = inputs(task);
  const rowOf = (i: number): Matrix => Matrix.columnVector([...x.getRow(i), ...(bias ? [1] : [])]);
  const rest = Matrix.columnVector([
    ...view(state.weights, active).map((w) => l2 * w),
    ...(bias ? [0] : []),
  ]);
  const kinks = [...ranges.entries()].filter(([, [low, high]]) => low !== high);
  ranges.forEach(([low, high], i) => low === high && rest.add(rowOf(i).mul(low)));
  if (kinks.length === 0) return { left: rest.norm(), outside: 0 };
  if (kinks.length > rest.rows) return null;
  const system = new Matrix(kinks.map(([i]) => rowOf(i).to1DArray())).transpose();
  const pulls = pseudoInverse(system).mmul(rest).mul(-1);
  const outside = kinks.map(([, [low, high]], k) =>
    Math.max(low - pulls.get(k, 0), pulls.get(k, 0) - high),
  );
  return { left: Matrix.add(system.mmul(pulls), rest).norm(), outside: Math.max(...outside) };
}

const shapes = fc.record({
  rows: fc.integer({ min: 10, max: 70 }),
  active: fc.integer({ min: 2, max: 20 }),
  bias: fc.boolean(),
  l2: uniform(-2, 0.5).map((exponent) => 10 ** exponent),
  seed: fc.nat(),
});

/** Labels, smoothed or not; soft targets; hard ones. */
const terms = fc
  .record({
    labelSmoothing: fc.constantFrom(0, 0.1),
    targets: fc.constantFrom(
      undefined,
      { ...distilledFrom('teacher'), mixing: 0.6, temperature: 2 },
      { ...distilledFrom('teacher'), mixing: 0.3, hard: true },
    ),
  })
  .map(({ labelSmoothing, targets }) =>
    dataTerm(
      learnerWith({ loss: 'hinge', labelSmoothing, ...(targets && { targets }) }),
      true,
      null,
    ),
  );

describe('minimiseHinge', () => {
  it('ends where subgradients of the hinges cancel the ridge, some at their kinks', () => {
    let checked = 0;
    fc.assert(
      fc.property(shapes, terms, ({ seed, ...shape }, term) => {
        const mark = kernels.mark();
        const task = randomTask(kernels, { columns: 20, ...shape, term, seed: `hinge ${seed}` });
        const outcome = minimiseHinge(task, options);
        if (outcome.converged) {
          const found = violation(task, outcome);
          // 1e-10 of the gradient at zero, up to 10, over what the kinks' rows have in common.
          if (found !== null) expect(Math.max(found.left, found.outside)).toBeLessThan(1e-7);
          checked += found === null ? 0 : 1;
        } else expect(outcome.reason).toContain('no unique minimiser');
        kernels.release(mark);
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(checked).toBeGreaterThan(40);
  });

  it('finds the largest margin of a separable sample under a small ridge', () => {
    // Points ±(2, 0, …) and labels ±1: w = 1/2 along the first input, so that both margins are met.
    const task = randomTask(kernels, {
      ...{ rows: 2, columns: 4, active: 4, l2: 0.1, bias: true },
      ...{ term: labelTerm('hinge'), seed: 'margin' },
    });
    const matrix = kernels.allocate(8);
    kernels.view(matrix, 8).set([2, 0, 0, 0, -2, 0, 0, 0]);
    const hinges = task.sample.hinges as { plus: number; minus: number };
    kernels.view(hinges.plus, 2).set([1, 0]);
    kernels.view(hinges.minus, 2).set([0, 1]);
    const { weights, bias } = trained({ ...task, design: denseDesign(kernels, matrix, 2, 4) });
    expect(view(weights, 4)[0]).toBeCloseTo(0.5, 9);
    expect(view(weights, 4).slice(1)).toEqual([0, 0, 0]);
    expect(bias).toBeCloseTo(0, 9);
  });

  it('ends at the same minimum from a start nearby', () => {
    const shape = { rows: 120, columns: 40, active: 40, l2: 0.1, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('hinge'), seed: 'start' });
    const cold = trained(task);
    const start = kernels.allocate(41);
    kernels.raw.copy(cold.weights, start, 41);
    kernels.raw.scale(1.1, start, 41);
    const warm = minimiseHinge(task, options, start);
    if (!warm.converged) throw new Error(warm.reason);
    // Both leave 1e-10 of the gradient at zero, ‖∇‖ ≈ 5, over the smallest curvature, λ = .1.
    view(warm.weights, 41).forEach((value, i) =>
      expect(value).toBeCloseTo(view(cold.weights, 41)[i] as number, 7),
    );
  });

  it('says that a separable sample without a ridge has many minima', () => {
    const shape = { rows: 20, columns: 30, active: 30, l2: 0, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('hinge'), seed: 'separable' });
    expect(minimiseHinge(task, options)).toHaveProperty(
      'reason',
      expect.stringMatching(/no unique minimiser: .* separable/),
    );
  });

  it('says that the bias is free where no sample lies on its margin', () => {
    // Under so strong a ridge the fields stay small, and as many labels are +1 as −1.
    const shape = { rows: 20, columns: 10, active: 10, l2: 1e4, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('hinge'), seed: 'balanced' });
    const hinges = task.sample.hinges as { plus: number; minus: number };
    for (let i = 0; i < 20; i++) {
      kernels.view(hinges.plus, 20)[i] = i % 2;
      kernels.view(hinges.minus, 20)[i] = 1 - (i % 2);
    }
    expect(minimiseHinge(task, options)).toHaveProperty(
      'reason',
      expect.stringContaining('the bias is free'),
    );
    expect(minimiseHinge({ ...task, bias: false }, options).converged).toBe(true);
  });

  it('reports how far it came when the products are spent', () => {
    const shape = { rows: 60, columns: 30, active: 30, l2: 0.1, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('hinge'), seed: 'budget' });
    expect(minimiseHinge(task, { tolerance: 1e-8, iterations: 40 })).toMatchObject({
      converged: false,
    });
  });
});
