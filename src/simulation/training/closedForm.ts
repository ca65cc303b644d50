import type { GramProducts, Vector } from '../design/design.ts';
import { choleskyOf } from './choleskyOf.ts';
import type { Trained, TrainingTask, Untrained } from './trainingTask.ts';

/**
 * The minimiser of the square loss from its normal equations, by Cholesky factorisation of the
 * smaller of the two second-moment matrices (Hastie, Tibshirani & Friedman 2009, §18.3.5).
 * With λ = 0 and fewer samples than inputs it is the minimiser of smallest ‖w‖² + N b², the one
 * that descent from zero finds.
 */
export function closedForm(task: TrainingTask): Trained | Untrained {
  if (task.term.loss !== 'square') return fail('the closed form exists for the square loss only');
  const { gram } = task.design;
  if (gram === null) return fail('the closed form needs a design that stores its matrix');
  const { kernels } = task.design;
  const weights = kernels.allocate(task.active);
  const mark = kernels.mark();
  const solve = task.design.rows < task.active ? solveBySamples : solveByInputs;
  const bias = solve(task, gram, weights);
  kernels.release(mark);
  if (bias === undefined) return fail('no unique minimiser: the normal equations are singular');
  return { converged: true, weights, bias, products: Math.min(task.active, task.design.rows) + 2 };
}

function fail(reason: string): Untrained {
  return { converged: false, reason };
}

/**
 * (G + λ) w = Xᵀ(τ − b), G = XᵀX: with a = (G+λ)⁻¹Xᵀτ and c = (G+λ)⁻¹Xᵀ1 the condition Σ(τ − h) = 0
 * gives b = Σ(τ − Xa) / Σ(1 − Xc) and w = a − b c. Writes w and returns b.
 */
function solveByInputs(
  task: TrainingTask,
  gram: GramProducts,
  weights: Vector,
): number | undefined {
  const { design, active, l2, sample } = task;
  const { kernels, rows } = design;
  const { raw } = kernels;
  const solve = choleskyOf(kernels, active, l2, (out) => gram.ofInputs(active, out));
  if (solve === undefined) return undefined;
  design.pullback(active, sample.targets, weights);
  solve(weights);
  if (!task.bias) return 0;

  const ones = kernels.allocate(rows);
  raw.fill(1, ones, rows);
  const sums = kernels.allocate(active);
  design.pullback(active, ones, sums);
  const response = kernels.allocate(active);
  raw.copy(sums, response, active);
  solve(response);
  const bias =
    (raw.sum(sample.targets, rows) - raw.dot(sums, weights, active)) /
    (rows - raw.dot(sums, response, active));
  raw.axpy(-bias, response, weights, active);
  return bias;
}

/**
 * w = Xᵀu with (XXᵀ + λ) u = τ − b and Σu = 0 (b is not regularised), so that with a = (XXᵀ+λ)⁻¹τ
 * and c = (XXᵀ+λ)⁻¹1, b = Σa/Σc. For λ = 0 every b leads to an interpolating w; the smallest
 * ‖w‖² + N b² has Σu = N b, b = Σa/(N + Σc). Writes w and returns b.
 */
function solveBySamples(
  task: TrainingTask,
  gram: GramProducts,
  weights: Vector,
): number | undefined {
  const { design, active, l2, sample } = task;
  const { kernels, rows, columns } = design;
  const { raw } = kernels;
  const solve = choleskyOf(kernels, rows, l2, (out) => gram.ofSamples(active, out));
  if (solve === undefined) return undefined;
  const multipliers = kernels.allocate(rows);
  raw.copy(sample.targets, multipliers, rows);
  solve(multipliers);
  let bias = 0;
  if (task.bias) {
    const response = kernels.allocate(rows);
    raw.fill(1, response, rows);
    solve(response);
    const held = l2 === 0 ? columns : 0;
    bias = raw.sum(multipliers, rows) / (held + raw.sum(response, rows));
    raw.axpy(-bias, response, multipliers, rows);
  }
  design.pullback(active, multipliers, weights);
  return bias;
}
