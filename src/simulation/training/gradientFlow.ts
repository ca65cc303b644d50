import type { Kernels } from '../../numerics/kernels.ts';
import type { Training } from '../../problem/problem.ts';
import type { Vector } from '../design/design.ts';
import { joined, rowAddress } from '../design/rowRange.ts';
import type { RowRange } from '../design/rowRange.ts';
import { concurrentFilter, flowFilter } from './concurrentFlow.ts';
import type { ConcurrentSource } from './concurrentFlow.ts';
import type { NormalEquations } from './normalEquations.ts';
import type { Trained, TrainingTask, Untrained } from './trainingTask.ts';

type FlowOptions = Extract<Training, { method: 'gradient-flow' }>;

/**
 * The weights to which the flow dw/dt = Xᵀ(τ − Xw) − λw has come from w = 0 after some time, exactly:
 * w = f(G) Xᵀτ = Xᵀ f(K) τ with G = XᵀX, K = XXᵀ and f(s) = (1 − e^{−(s+λ)t})/(s+λ), or with the
 * labels in the place of τ and the filter of both flows beside a source that flows too.
 *
 * @param equations of the task's rows and inputs; undefined where these are no matrix.
 * @param concurrent a source that has not ended its own flow; without it targets are final.
 */
export function gradientFlow(
  task: TrainingTask,
  { time }: FlowOptions,
  equations: NormalEquations | undefined,
  concurrent?: ConcurrentSource,
): Trained | Untrained {
  const { design, active, l2, parts, sample } = task;
  const { kernels } = design;
  const rows = joined(parts.map((part) => part.rows));
  if (task.loss !== 'square') return fail('the flow is known for the square loss only');
  if (task.bias) return fail('the flow is known without a bias only');
  if (!equations?.apply || rows === undefined) {
    return fail('the flow needs consecutive samples of a dense design');
  }
  const formed = equations.products();
  const weights = kernels.allocate(design.size(active));
  const mark = kernels.mark();
  const targets = ofRows(kernels, concurrent?.labels ?? sample.targets, rows, design.rows);
  const filter = concurrent
    ? concurrentFilter(concurrent, l2, time)
    : (eigenvalue: number): number => flowFilter(eigenvalue + l2, time);
  // f(G) Xᵀ = Xᵀ f(K): the equations are those of the smaller matrix.
  const bySamples = rows.count < active;
  if (!bySamples) design.pullback(active, targets, weights);
  const found = equations.apply(filter, bySamples ? rowAddress(targets, rows.first) : weights);
  if (bySamples) design.pullback(active, targets, weights);
  kernels.release(mark);
  if (!found) return fail('the eigenvalues of the sample were not found');
  return { converged: true, weights, bias: 0, products: equations.products() - formed + 1 };
}

/** A copy of a vector of the samples with zeros on all but some rows. */
function ofRows(
  { raw, allocate }: Kernels,
  values: Vector,
  { first, count }: RowRange,
  samples: number,
): Vector {
  const copy = allocate(samples);
  raw.fill(0, copy, samples);
  raw.copy(rowAddress(values, first), rowAddress(copy, first), count);
  return copy;
}

function fail(reason: string): Untrained {
  return { converged: false, reason };
}
