import { isPointLearner } from '../../problem/points/pointLearner.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import { learnerInputs } from '../learnerInputs.ts';
import { learnerTask } from '../learnerTask.ts';
import { trainingRows } from '../partRows.ts';
import { leaveOutPoints } from '../points/leaveOutPoints.ts';
import type { TrainingTask, Untrained } from '../training/trainingTask.ts';
import type { Trial } from '../trial.ts';
import type { CrossFitted } from './crossFitted.ts';
import { dualLeverages } from './dualLeverages.ts';
import { hessianRows, sampleSlopes } from './hessianRows.ts';
import type { HessianRows, SampleSlopes } from './hessianRows.ts';
import type { CopiedLearner } from './learnerBehind.ts';
import { leverages } from './leverages.ts';

/**
 * A source by the fields of as many copies as it has samples, each shown to the one that it was
 * trained without, from the leverages at its own minimum instead of copies. For the square loss this
 * is exact (2104.09732, §3: (Hy − diag(H)y)_i/(1 − H_ii)). For others it is one step of Newton's
 * method, whose error is O(1/N):
 *   ω̃_i = h̃_i + V_i D'(h̃_i), V_i = l_i/(1 − c_i l_i), l_i = x_iᵀ(Hessian)⁻¹x_i, c_i = D''(h̃_i).
 * Samples that the source is not trained on see its field as it is. On fresh samples the copies are
 * what the source is, to O(1/N).
 */
export function leaveOneOut(
  trial: Trial,
  learner: CopiedLearner,
  source: FittedLearner,
): CrossFitted | Untrained {
  if (isPointLearner(learner)) return leaveOutPoints(trial, learner, source);
  const { kernels, problem, sample } = trial;
  const { rows } = sample.design;
  const start = kernels.mark();
  const fields = kernels.allocate(rows);
  kernels.raw.copy(source.fields, fields, rows);
  const mark = kernels.mark();
  const inputs = learnerInputs(trial, learner);
  const own = trainingRows(problem.data, learner, rows);
  const task = learnerTask(trial, inputs, learner, source.teacher, own, fields);
  const left = freeFields(task);
  if (left === undefined) {
    kernels.release(start);
    return { converged: false, reason: `${learner.name} without one sample: ${singular}` };
  }
  kernels.release(mark);
  const shown = kernels.view(fields, rows);
  left.rows.forEach((row, i) => (shown[row] = left.fields[i] as number));
  const products = Math.min(left.rows.length, task.active);
  return { converged: true, teacher: { fields, learners: [source] }, products };
}

const singular = 'the Hessian at its minimum is singular to working precision';

/** The fields without the sample itself, of the rows that are named. */
interface FreeFields {
  rows: number[];
  fields: Float64Array;
}

/** Undefined where the minimum is not unique to working precision. */
function freeFields(task: TrainingTask): FreeFields | undefined {
  const { points } = task.design;
  if (points === null) throw new Error('leverages need the rows themselves');
  const slopes = sampleSlopes(task);
  const roots = hessianRows(task, points, slopes);
  const fields =
    roots.samples > roots.unknowns
      ? freeOfMany(task, roots, slopes)
      : freeOfFew(task, roots, slopes);
  return fields && { rows: slopes.rows, fields };
}

/** What less than this share is left of loses its digits to the rounding errors of leverages. */
const LEAST_SHARE = 1e-8;

/** From the diagonal c_i l_i of the hat matrix. */
function freeOfMany(
  { design: { kernels }, l2, active }: TrainingTask,
  roots: HessianRows,
  slopes: SampleSlopes,
): Float64Array | undefined {
  const hats = leverages(kernels, roots, { l2, weights: active });
  if (hats?.every((hat) => 1 - hat > LEAST_SHARE) !== true) return undefined;
  return slopes.fields.map((h, i) => h + step(slopes, i, 1 - (hats[i] as number)));
}

/** From P, where λP_ii = 1 − c_i l_i; for the square loss, which may have no ridge, τ_i − (Pτ)_i/P_ii. */
function freeOfFew(
  { design: { kernels }, loss, l2, active }: TrainingTask,
  roots: HessianRows,
  slopes: SampleSlopes,
): Float64Array | undefined {
  const { fields, targets } = slopes;
  const dual = dualLeverages(kernels, roots, { l2, weights: active }, targets);
  if (dual?.shares.every((share) => share > LEAST_SHARE) !== true) return undefined;
  const { diagonal, duals } = dual;
  return loss === 'square'
    ? targets.map((target, i) => target - (duals[i] as number) / (diagonal[i] as number))
    : fields.map((h, i) => h + step(slopes, i, l2 * (diagonal[i] as number)));
}

/** V_i D'(h̃_i), from 1 − c_i l_i. A sample without curvature, beyond its hinge, has no slope either. */
function step({ first, second }: SampleSlopes, i: number, rest: number): number {
  const curvature = second[i] as number;
  return curvature === 0 ? 0 : (((first[i] as number) / curvature) * (1 - rest)) / rest;
}
