import { exp } from '../../numerics/specialFunctions.ts';
import type { Training } from '../../problem/problem.ts';
import { joined, rowAddress } from '../design/rowRange.ts';
import type { NormalEquations } from './normalEquations.ts';
import type { Trained, TrainingTask, Untrained } from './trainingTask.ts';

type FlowOptions = Extract<Training, { method: 'gradient-flow' }>;

/**
 * The weights to which the flow dw/dt = Xᵀ(τ − Xw) − λw has come from w = 0 after some time, exactly:
 * w = f(G) Xᵀτ = Xᵀ f(K) τ with G = XᵀX, K = XXᵀ and f(s) = (1 − e^{−(s+λ)t})/(s+λ).
 *
 * @param equations of the task's rows and inputs; undefined where these are no matrix.
 */
export function gradientFlow(
  task: TrainingTask,
  { time }: FlowOptions,
  equations: NormalEquations | undefined,
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
  const filter = (eigenvalue: number): number => flowFilter(eigenvalue + l2, time);
  let found: boolean;
  if (rows.count < active) {
    const multipliers = kernels.allocate(design.rows);
    kernels.raw.copy(sample.targets, multipliers, design.rows);
    found = equations.apply(filter, rowAddress(multipliers, rows.first));
    design.pullback(active, multipliers, weights);
  } else {
    design.pullback(active, sample.targets, weights);
    found = equations.apply(filter, weights);
  }
  kernels.release(mark);
  if (!found) return fail('the eigenvalues of the sample were not found');
  return { converged: true, weights, bias: 0, products: equations.products() - formed + 1 };
}

/** Below this the difference 1 − e^{−x} loses digits that its series keeps. */
const SMALL = 1e-4;

/** (1 − e^{−rate·time})/rate, also at rate 0. */
function flowFilter(rate: number, time: number): number {
  const x = rate * time;
  return x < SMALL ? time * (1 - (x / 2) * (1 - x / 3)) : (1 - exp(-x)) / rate;
}

function fail(reason: string): Untrained {
  return { converged: false, reason };
}
