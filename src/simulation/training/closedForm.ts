import type { Vector } from '../design/design.ts';
import { joined, rowAddress } from '../design/rowRange.ts';
import type { RowRange } from '../design/rowRange.ts';
import type { NormalEquations } from './normalEquations.ts';
import { riskObjective, writeBias } from './objective.ts';
import type { Objective } from './objective.ts';
import type { Trained, TrainingTask, Untrained } from './trainingTask.ts';

/**
 * ‖∇‖/‖∇ at 0‖ that a solution may leave, the default of the iterative minimiser. A stable solver
 * leaves about 1e-15 times the condition number: beyond 1e7 digits are lost, and that is said.
 */
const TOLERANCE = 1e-8;

/** Products beside those of the matrix and of the check: with the targets, and with 1 or u. */
const PULLBACKS = 2;

/**
 * The minimiser of the square loss from the normal equations of its sample, those of the smaller
 * second-moment matrix (Hastie, Tibshirani & Friedman 2009, §18.3.5). With λ = 0 and fewer samples
 * than inputs it is the minimiser of smallest ‖w‖² + N b², the one that descent from zero finds.
 *
 * @param equations of the task's rows and active inputs.
 */
export function closedForm(task: TrainingTask, equations: NormalEquations): Trained | Untrained {
  if (task.loss !== 'square') return fail('the closed form exists for the square loss only');
  const { kernels } = task.design;
  const rows = trainedRows(task);
  const formed = equations.products();
  const objective = riskObjective(task);
  const point = kernels.allocate(objective.size);
  const mark = kernels.mark();
  const initial = pullTargets(task, point);
  const solve = rows.count < task.active ? solveBySamples : solveByInputs;
  const bias = solve(task, rows, equations, point);
  if (bias !== undefined) writeBias(task, bias, point);
  const left = bias === undefined ? NaN : gradientNorm(objective, point);
  kernels.release(mark);

  if (bias === undefined) return fail('no unique minimiser: the normal equations are singular');
  if (!(left <= TOLERANCE * initial)) return fail(illConditioned(left / initial));
  const products = equations.products() - formed + objective.products() + PULLBACKS;
  return { converged: true, weights: point, bias, products };
}

/** @throws Error where rows between the parts are left out: their matrix is not stored as one. */
function trainedRows({ parts }: TrainingTask): RowRange {
  const rows = joined(parts.map((part) => part.rows));
  if (rows === undefined) throw new Error('normal equations need consecutive rows');
  return rows;
}

/** 1 on the trained rows, 0 on the others. */
function indicator(
  { design: { kernels, rows } }: TrainingTask,
  { first, count }: RowRange,
): Vector {
  const out = kernels.allocate(rows);
  kernels.raw.fill(0, out, rows);
  kernels.raw.fill(1, rowAddress(out, first), count);
  return out;
}

function fail(reason: string): Untrained {
  return { converged: false, reason };
}

function illConditioned(relative: number): string {
  const reached = `relative gradient ${relative.toExponential(1)} instead of ${TOLERANCE}`;
  return `the normal equations are too ill-conditioned: ${reached}`;
}

/** Writes Xᵀτ, the right-hand side; returns ‖∇ at 0‖ = √(‖Xᵀτ‖² + (Στ)²/N). */
function pullTargets({ design, active, bias, sample }: TrainingTask, out: Vector): number {
  const { rows, columns } = design;
  const { raw } = design.kernels;
  design.pullback(active, sample.targets, out);
  const total = bias ? raw.sum(sample.targets, rows) : 0;
  return Math.sqrt(raw.dot(out, out, active) + (total * total) / columns);
}

function gradientNorm(objective: Objective, point: Vector): number {
  const { kernels, size } = objective;
  const gradient = kernels.allocate(size);
  objective.evaluate(point, gradient);
  return Math.sqrt(kernels.raw.dot(gradient, gradient, size));
}

/**
 * (G + λ) w = Xᵀ(τ − b), G = XᵀX: with a = (G+λ)⁻¹Xᵀτ and c = (G+λ)⁻¹Xᵀ1 the condition Σ(τ − h) = 0
 * gives b = Σ(τ − Xa) / Σ(1 − Xc) and w = a − b c. Replaces Xᵀτ by w and returns b.
 */
function solveByInputs(
  task: TrainingTask,
  rows: RowRange,
  equations: NormalEquations,
  weights: Vector,
): number | undefined {
  const { design, active, l2, sample } = task;
  const { kernels } = design;
  const { raw } = kernels;
  if (!equations.solve(l2, weights)) return undefined;
  if (!task.bias) return 0;

  const sums = kernels.allocate(active);
  design.pullback(active, indicator(task, rows), sums);
  const response = kernels.allocate(active);
  raw.copy(sums, response, active);
  equations.solve(l2, response);
  const bias =
    (raw.sum(sample.targets, design.rows) - raw.dot(sums, weights, active)) /
    (rows.count - raw.dot(sums, response, active));
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
  rows: RowRange,
  equations: NormalEquations,
  weights: Vector,
): number | undefined {
  const { design, active, l2, sample } = task;
  const { kernels, columns } = design;
  const { raw } = kernels;
  const multipliers = kernels.allocate(design.rows);
  raw.copy(sample.targets, multipliers, design.rows);
  if (!equations.solve(l2, rowAddress(multipliers, rows.first))) return undefined;
  let bias = 0;
  if (task.bias) {
    const response = indicator(task, rows);
    equations.solve(l2, rowAddress(response, rows.first));
    const held = l2 === 0 ? columns : 0;
    bias = raw.sum(multipliers, design.rows) / (held + raw.sum(response, design.rows));
    raw.axpy(-bias, response, multipliers, design.rows);
  }
  design.pullback(active, multipliers, weights);
  return bias;
}
