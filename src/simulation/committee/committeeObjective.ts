import type { TrainableActivation } from '../../problem/unitActivation.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { Objective } from '../training/objective.ts';
import { typicalCurvature } from '../training/objective.ts';
import { rowLosses } from '../training/rowLosses.ts';
import type { TrainingTask } from '../training/trainingTask.ts';
import { unitVectors } from './hiddenUnits.ts';
import type { HiddenUnits } from './hiddenUnits.ts';
import { addUnitOutputs, pullUnits } from './unitKernels.ts';

/** Hidden units that learn. */
export interface TrainableUnits extends HiddenUnits {
  activation: TrainableActivation;
}

/**
 * The empirical risk Σ_μ D(h_μ) + (λ/2) Σ_k ‖w_k‖² of a committee, h = Σ_k g(w_k·x/√N), over the
 * weights of its units, one after another. Takes K vectors of a sample's length.
 */
export function committeeObjective(
  task: TrainingTask,
  units: TrainableUnits,
): Omit<Objective, 'gradientAtZero'> {
  const { design, active, l2, sample } = task;
  const { kernels, rows } = design;
  const { raw } = kernels;
  const { hidden, activation } = units;
  const stride = design.size(active);
  const size = hidden * stride;
  const losses = rowLosses(task);
  const block = kernels.allocate(hidden * rows);
  const fields = Array.from({ length: hidden }, (_, k) => rowAddress(block, k * rows));
  let products = 0;

  /** Leaves the fields of every unit, and the outputs' in the sample. */
  const forward = (point: number): void => {
    raw.fill(0, sample.fields, rows);
    unitVectors(point, units, stride).forEach((weights, k) => {
      const own = fields[k] as number;
      design.fields(active, weights, 0, own);
      addUnitOutputs(kernels, activation, own, sample.fields, rows);
    });
  };

  /** Pulls the residuals of the sample back through every unit. */
  const backward = (gradient: number): void => {
    unitVectors(gradient, units, stride).forEach((out, k) => {
      const own = fields[k] as number;
      pullUnits(kernels, activation, own, sample.residuals, rows);
      design.pullback(active, own, out);
    });
  };

  return {
    kernels,
    size,
    curvature: typicalCurvature(task),
    evaluate(point, gradient) {
      products += 2 * hidden;
      forward(point);
      const data = losses.reduce((total, { rows: { first, count }, residuals }) => {
        return total + residuals(first, count, 0);
      }, 0);
      backward(gradient);
      raw.axpy(l2, point, gradient, size);
      return data + 0.5 * l2 * raw.dot(point, point, size);
    },
    noMinimiser: () => undefined,
    products: () => products,
  };
}
