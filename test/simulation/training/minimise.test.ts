import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { minimise } from '../../../src/simulation/training/minimise.ts';
import { riskObjective } from '../../../src/simulation/training/objective.ts';
import type { Objective } from '../../../src/simulation/training/objective.ts';
import type { TrainingTask } from '../../../src/simulation/training/trainingTask.ts';
import { labelTerm, randomTask } from './randomTask.ts';

const kernels = createKernels();
const tight = { tolerance: 1e-11, iterations: 20_000 };

/** The minimiser as numbers: the weights and, last, √N b. */
function minimiserOf(objective: Objective): Float64Array {
  const outcome = minimise(objective, tight);
  if (!outcome.converged) throw new Error(outcome.reason);
  return Float64Array.from(objective.kernels.view(outcome.point, objective.size));
}

function largestDifference(one: Float64Array, other: Float64Array): number {
  return Math.max(...one.map((value, i) => Math.abs(value - (other[i] as number))));
}

/** The objective plus a linear term. */
function tilted(objective: Objective, slopes: Float64Array): Objective {
  const { raw } = objective.kernels;
  const linear = objective.kernels.allocate(objective.size);
  objective.kernels.view(linear, objective.size).set(slopes);
  return {
    ...objective,
    evaluate(point, gradient) {
      const value = objective.evaluate(point, gradient);
      raw.axpy(1, linear, gradient, objective.size);
      return value + raw.dot(linear, point, objective.size);
    },
  };
}

const sigma = (h: number): number => 1 / (1 + Math.exp(-h));

/** The student's task: same sample, targets from the teacher's minimiser, fewer inputs. */
function distilled(
  teacher: TrainingTask,
  weights: Float64Array,
  student: { mixing: number; l2: number; active: number },
): TrainingTask {
  const { rows } = teacher.design;
  const point = kernels.allocate(weights.length);
  kernels.view(point, weights.length).set(weights);
  const fields = kernels.allocate(rows);
  const bias = teacher.bias ? (weights.at(-1) as number) / Math.sqrt(teacher.design.columns) : 0;
  teacher.design.fields(teacher.active, point, bias, fields);
  const targets = kernels.allocate(rows);
  const labels = kernels.view(teacher.sample.targets, rows);
  const soft = kernels.view(fields, rows).map(teacher.loss === 'square' ? (h) => h : sigma);
  kernels
    .view(targets, rows)
    .set(labels.map((label, i) => (1 - student.mixing) * label + student.mixing * (soft[i] ?? 0)));
  const { active, l2 } = student;
  return { ...teacher, active, l2, sample: { ...teacher.sample, targets } };
}

describe('minimise', () => {
  it('makes distillation direct training with a tilt: labels loss + χ λ̃ w̃·w + (λ/2)‖w‖²', () => {
    // Exact at any finite N when both losses are the same and T = 1; P1 to 1e-6.
    const ridges = fc.double({ min: 0.01, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom('logistic' as const, 'square' as const),
        fc.boolean(),
        ridges,
        ridges,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 10, max: 120 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        (loss, bias, teacherRidge, l2, mixing, rows, active, seed) => {
          const mark = kernels.mark();
          const shape = { rows, columns: 40, active: 40, bias, l2: teacherRidge };
          const term = labelTerm(loss);
          const teacher = randomTask(kernels, { ...shape, term, seed: `tilt ${seed}` });
          fc.pre(hasBothLabels(teacher));
          const source = minimiserOf(riskObjective(teacher));
          const student = distilled(teacher, source, { mixing, l2, active });
          const direct = riskObjective({ ...teacher, active, l2 });
          const tilt = new Float64Array(direct.size);
          tilt.set(source.subarray(0, active).map((w) => mixing * teacherRidge * w));
          const difference = largestDifference(
            minimiserOf(riskObjective(student)),
            minimiserOf(tilted(direct, tilt)),
          );
          kernels.release(mark);
          expect(difference).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 60, seed: 6 },
    );
  });

  it('needs about one gradient per iteration: few products on a well-posed problem', () => {
    const shape = { rows: 600, columns: 200, active: 200, l2: 0.1, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('logistic'), seed: 'count' });
    const objective = riskObjective(task);
    minimise(objective, { tolerance: 1e-8, iterations: 20_000 });
    expect(objective.products()).toBeLessThan(80);
  });

  it('ends at the interpolation of smallest norm when there are fewer samples than inputs', () => {
    const shape = { rows: 10, columns: 30, active: 30, l2: 0, bias: false };
    const task = randomTask(kernels, { ...shape, term: labelTerm('square'), seed: 'small norm' });
    const least = minimiserOf(riskObjective(task));
    const ridged = minimiserOf(riskObjective({ ...task, l2: 1e-8 }));
    // Ridge adds a relative λ/(smallest eigenvalue of XXᵀ) ≈ 1e-8/.2.
    expect(largestDifference(least, ridged)).toBeLessThan(1e-6);
  });

  it('ends at the same minimum from a start nearby, with fewer products', () => {
    const shape = { rows: 600, columns: 200, active: 200, l2: 0.1, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('logistic'), seed: 'start' });
    const options = { tolerance: 1e-8, iterations: 20_000 };
    const neighbour = minimise(riskObjective({ ...task, l2: 0.11 }), options);
    if (!neighbour.converged) throw new Error(neighbour.reason);
    const [cold, warm] = [riskObjective(task), riskObjective(task)];
    const fromZero = minimise(cold, options);
    const fromThere = minimise(warm, options, neighbour.point);
    if (!fromZero.converged || !fromThere.converged) throw new Error('both should converge');
    const read = (point: number): Float64Array => Float64Array.from(kernels.view(point, cold.size));
    // Both leave 1e-8 of the gradient at zero, ‖∇‖ ≈ 10, over the smallest curvature, λ = 0.1.
    expect(largestDifference(read(fromZero.point), read(fromThere.point))).toBeLessThan(1e-6);
    expect(warm.products()).toBeLessThan(cold.products());
  });

  it('starts at zero where the start is farther from the minimum', () => {
    const shape = { rows: 60, columns: 30, active: 30, l2: 0.1, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('logistic'), seed: 'far' });
    const options = { tolerance: 1e-8, iterations: 20_000 };
    const [cold, warm] = [riskObjective(task), riskObjective(task)];
    const start = kernels.allocate(cold.size);
    kernels.raw.fill(1e6, start, cold.size);
    const fromZero = minimise(cold, options);
    const fromThere = minimise(warm, options, start);
    if (!fromZero.converged || !fromThere.converged) throw new Error('both should converge');
    expect(kernels.view(fromThere.point, cold.size)).toEqual(
      kernels.view(fromZero.point, cold.size),
    );
    // The gradients at zero and at the start have been looked at in vain.
    expect(warm.products()).toBe(cold.products() + 3);
  });

  it('measures its tolerance by the gradient at zero, wherever it starts', () => {
    const shape = { rows: 60, columns: 30, active: 30, l2: 0.1, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('square'), seed: 'measure' });
    const start = minimise(riskObjective(task), { tolerance: 1e-8, iterations: 20_000 });
    if (!start.converged) throw new Error(start.reason);
    const objective = riskObjective(task);
    const outcome = minimise(objective, { tolerance: 1e-7, iterations: 20_000 }, start.point);
    if (!outcome.converged) throw new Error(outcome.reason);
    const read = (point: number): Float64Array => kernels.view(point, objective.size);
    // There is nothing to do, and only the gradients at zero and at the start show it.
    expect(read(outcome.point)).toEqual(read(start.point));
    expect(objective.products()).toBe(3);
  });

  it('reports how far it came when the products are spent', () => {
    const shape = { rows: 60, columns: 30, active: 30, l2: 0.1, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('logistic'), seed: 'budget' });
    const outcome = minimise(riskObjective(task), { tolerance: 1e-8, iterations: 4 });
    expect(outcome).toMatchObject({ converged: false });
    expect(outcome).toHaveProperty(
      'reason',
      expect.stringMatching(/relative gradient .* within 4/),
    );
  });

  it('reports a tolerance below what rounding allows instead of iterating for ever', () => {
    const shape = { rows: 60, columns: 30, active: 30, l2: 0.1, bias: true };
    const task = randomTask(kernels, { ...shape, term: labelTerm('logistic'), seed: 'rounding' });
    const outcome = minimise(riskObjective(task), { tolerance: 1e-30, iterations: 20_000 });
    expect(outcome.converged).toBe(false);
  });
});

/** A bias has no finite optimum for labels that are all equal. */
function hasBothLabels({ design, sample }: TrainingTask): boolean {
  return new Set(kernels.view(sample.targets, design.rows)).size > 1;
}
