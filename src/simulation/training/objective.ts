import type { Kernels } from '../../numerics/kernels.ts';
import type { Design, Vector } from '../design/design.ts';
import { noMinimiser, runawayBias } from './noMinimiser.ts';
import type { TrainingTask } from './trainingTask.ts';

/** A convex function of `size` unknowns with its gradient. */
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
 */
export function riskObjective(task: TrainingTask): Objective {
  const { design, l2 } = task;
  const { kernels } = design;
  const { raw } = kernels;
  const weights = design.size(task.active);
  const runaway = runawayBias(task);
  let products = 0;
  return {
    kernels,
    size: weights + (task.bias ? 1 : 0),
    curvature: l2 + (sigmoidCurvature(task) * design.rows) / design.columns,
    evaluate(point, gradient) {
      products += 2;
      const data = dataGradient(task, point, biasAt(task, point), gradient);
      raw.axpy(l2, point, gradient, weights);
      if (task.bias) writeBiasGradient(task, gradient);
      return data + 0.5 * l2 * raw.dot(point, point, weights);
    },
    gradientAtZero(gradient) {
      products += 1;
      writeResidualsAtZero(task);
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
function writeResidualsAtZero({ design, term, sample }: TrainingTask): void {
  const { kernels, rows } = design;
  const { raw } = kernels;
  const { fields, targets, residuals } = sample;
  raw.fill(0, fields, rows);
  if (term.loss === 'square') raw.squareResiduals(fields, 0, targets, residuals, rows);
  else {
    const { plain, tempered, temperature } = term;
    raw.logisticResiduals(fields, 0, plain, tempered, temperature, targets, residuals, rows);
  }
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

function dataGradient(task: TrainingTask, weights: Vector, bias: number, out: Vector): number {
  const { design, active, term, sample } = task;
  return term.loss === 'square'
    ? design.squareGradient(active, weights, bias, sample, out)
    : design.logisticGradient(active, weights, bias, term, sample, out);
}

/** D'' at h = 0. */
function sigmoidCurvature({ term }: TrainingTask): number {
  return term.loss === 'square' ? 1 : 0.25 * (term.plain + term.tempered / term.temperature);
}
