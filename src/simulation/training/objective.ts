import type { Kernels } from '../../numerics/kernels.ts';
import type { DataTerm } from '../../observables/dataTerm.ts';
import type { Design, Vector } from '../design/design.ts';
import type { RowLoss } from '../design/rowLoss.ts';
import { noMinimiser, runawayBias } from './noMinimiser.ts';
import { rowLosses } from './rowLosses.ts';
import type { TrainingTask } from './trainingTask.ts';

/** A function of `size` unknowns with its gradient, to be minimised; convex unless it says more. */
export interface Objective {
  readonly kernels: Kernels;
  readonly size: number;
  /** A typical second derivative, to size the first step. */
  readonly curvature: number;
  /** The value at a point; its gradient goes to `gradient`. */
  evaluate(point: Vector, gradient: Vector): number;
  /** The gradient at zero, which tolerances are relative to, at half the cost of `evaluate`. */
  gradientAtZero(gradient: Vector): void;
  /** Why there is no minimiser, if the last point evaluated proves it. */
  noMinimiser(): string | undefined;
  /** Products with the data so far. */
  products(): number;
}

/**
 * The empirical risk in the coordinates (w, √N b): the bias then has the curvature of a weight,
 * O(M/N) instead of O(M), which saves a gradient method most of its iterations. Without a bias
 * the unknowns are w alone.
 *
 * @param losses what stands for the data terms of the task.
 */
export function riskObjective(
  task: TrainingTask,
  losses: readonly RowLoss[] = rowLosses(task),
): Objective {
  const { design, l2 } = task;
  const { kernels } = design;
  const { raw } = kernels;
  const weights = design.size(task.active);
  const runaway = runawayBias(task);
  let products = 0;
  return {
    kernels,
    size: weights + (task.bias ? 1 : 0),
    curvature: typicalCurvature(task),
    evaluate(point, gradient) {
      products += 2;
      const bias = biasAt(task, point);
      const data = design.gradient(task.active, point, bias, losses, task.sample, gradient);
      raw.axpy(l2, point, gradient, weights);
      if (task.bias) writeBiasGradient(task, gradient);
      return data + 0.5 * l2 * raw.dot(point, point, weights);
    },
    gradientAtZero(gradient) {
      products += 1;
      writeResidualsAtZero(task, losses);
      design.pullback(task.active, task.sample.residuals, gradient);
      if (task.bias) writeBiasGradient(task, gradient);
    },
    noMinimiser: () => runaway ?? noMinimiser(task),
    products: () => products,
  };
}

/** b at a point of the coordinates (w, √N b); 0 for a learner without a bias. */
export function biasAt({ design, active, bias }: TrainingTask, point: Vector): number {
  if (!bias) return 0;
  return (lastEntry(design, point, active)[0] as number) / Math.sqrt(design.columns);
}

/** Writes (w, √N b) to a vector of `size(active) + 1` doubles, or w alone without a bias. */
export function writePoint(
  task: TrainingTask,
  state: { weights: Vector; bias: number },
  point: Vector,
): void {
  const { design, active } = task;
  design.kernels.raw.copy(state.weights, point, design.size(active));
  writeBias(task, state.bias, point);
}

/** Writes √N b behind the weights of a point; nothing for a learner without a bias. */
export function writeBias(
  { design, active, bias: learnt }: TrainingTask,
  bias: number,
  point: Vector,
): void {
  if (learnt) lastEntry(design, point, active)[0] = bias * Math.sqrt(design.columns);
}

/** D' at h = 0. */
function writeResidualsAtZero(
  { design: { kernels, rows }, sample }: TrainingTask,
  losses: readonly RowLoss[],
): void {
  kernels.raw.fill(0, sample.fields, rows);
  for (const { rows: range, residuals } of losses) residuals(range.first, range.count, 0);
}

function writeBiasGradient({ design, active, sample }: TrainingTask, gradient: Vector): void {
  const { kernels, rows, columns } = design;
  const total = kernels.raw.sum(sample.residuals, rows);
  lastEntry(design, gradient, active)[0] = total / Math.sqrt(columns);
}

/** The entry that follows the weights. */
function lastEntry(design: Design, vector: Vector, active: number): Float64Array {
  return design.kernels.view(vector + design.size(active) * Float64Array.BYTES_PER_ELEMENT, 1);
}

/** λ and Σ D''/N at h = 0: the second derivative along a weight of a unit whose slope is 1. */
export function typicalCurvature(task: TrainingTask): number {
  return task.l2 + totalCurvature(task) / task.design.columns;
}

/** Σ D'' at h = 0, or near it for a hinge. */
function totalCurvature({ parts }: TrainingTask): number {
  return parts.reduce((total, { rows, term }) => total + rows.count * curvatureNearZero(term), 0);
}

function curvatureNearZero(term: DataTerm): number {
  if (term.loss !== 'logistic') return 1;
  return 0.25 * (term.plain + term.tempered / term.temperature);
}
