import type { Vector } from '../design/design.ts';
import { countRows } from '../design/rowRange.ts';
import { keepDescending, startDescending } from './minimise.ts';
import type { MinimiseOptions } from './minimise.ts';
import { biasAt, riskObjective } from './objective.ts';
import type { Objective } from './objective.ts';
import { rowLosses, sidesOf } from './rowLosses.ts';
import type { HingeRounding } from './rowLosses.ts';
import type { Trained, TrainingTask, Untrained } from './trainingTask.ts';

/** ρ over λ at first: the rounded objective then has a condition number of some tens. */
const PENALTY_PER_RIDGE = 10;
/** ρ at first without a ridge. */
const SMALLEST_PENALTY = 1e-3;
/** ρ grows by this factor where a round has brought u and h less than STALLED closer. */
const GROWTH = 1.5;
const STALLED = 0.5;
/** A round is solved to this share of the distance that the last one left between u and h. */
const INNER_SHARE = 0.05;
/**
 * Multipliers move by this times what the method asks for; any factor below 2 converges (Eckstein &
 * Bertsekas 1992), and this one saves a third of the products.
 */
const RELAXATION = 1.4;
/** Rounds after which to give up: most bring u and h twice as close or more, and twenty are many. */
const ROUNDS = 200;

/**
 * The minimiser of a risk with hinges, by the method of multipliers (Hestenes 1969, Powell 1969;
 * Rockafellar 1976) on k(u_μ) with u = h: rounds of L-BFGS on the rounded hinges, after each of
 * which the multipliers move towards the subgradients found. It ends with a certificate: fields u and
 * subgradients of the hinges there for which ‖∇‖/‖∇ at 0‖ is within the tolerance, and so is the
 * root mean square of u − h, which margins of 1 compare with.
 *
 * @param start a point near the minimum, where there is only one; zero if left out.
 */
export function minimiseHinge(
  task: TrainingTask,
  options: MinimiseOptions,
  start?: Vector,
): Trained | Untrained {
  const { kernels } = task.design;
  const rounding = roundingOf(task);
  const objective = riskObjective(task, rowLosses(task, rounding));
  const point = kernels.allocate(objective.size);
  if (start === undefined) kernels.raw.fill(0, point, objective.size);
  else kernels.raw.copy(start, point, objective.size);
  const reason = descend(task, objective, rounding, options, point) ?? looseBias(task, rounding);
  if (reason !== undefined) return { converged: false, reason };
  const bias = biasAt(task, point);
  return { converged: true, weights: point, bias, products: objective.products() };
}

/** No rounding yet: the hinges themselves. */
function roundingOf({ design: { kernels, rows } }: TrainingTask): HingeRounding {
  const zeros = (): Vector => {
    const vector = kernels.allocate(rows);
    kernels.raw.fill(0, vector, rows);
    return vector;
  };
  return { multipliers: zeros(), pulls: zeros(), penalty: Infinity };
}

/** Leaves the minimum in `point`, or returns the reason why it could not. */
function descend(
  task: TrainingTask,
  objective: Objective,
  rounding: HingeRounding,
  { tolerance, iterations }: MinimiseOptions,
  point: Vector,
): string | undefined {
  const { kernels, size } = objective;
  const initial = normAtZero(objective);
  if (initial === 0) {
    kernels.raw.fill(0, point, size);
    return undefined;
  }
  rounding.penalty = Math.max(SMALLEST_PENALTY, PENALTY_PER_RIDGE * task.l2);
  const state = startDescending(objective);
  kernels.raw.copy(point, state.buffers.point, size);
  let distance = Infinity;
  let goal = INNER_SHARE;
  for (let round = 0; round < ROUNDS; round++) {
    const failure = keepDescending(objective, { tolerance: goal, iterations }, state, initial);
    if (failure !== undefined) return failure;
    const next = acceptPulls(task, rounding);
    if (next <= tolerance && goal <= tolerance) {
      kernels.raw.copy(state.buffers.point, point, size);
      return undefined;
    }
    if (next > STALLED * distance) rounding.penalty *= GROWTH;
    distance = next;
    goal = Math.max(tolerance, Math.min(goal, INNER_SHARE * next));
  }
  return `margins off by ${distance.toExponential(1)} instead of ${tolerance} after ${ROUNDS} rounds`;
}

function normAtZero(objective: Objective): number {
  const { kernels, size } = objective;
  const mark = kernels.mark();
  const gradient = kernels.allocate(size);
  objective.gradientAtZero(gradient);
  const norm = Math.sqrt(kernels.raw.dot(gradient, gradient, size));
  kernels.release(mark);
  return norm;
}

/** Moves the multipliers to the subgradients found and beyond; returns the root mean square of u − h. */
function acceptPulls(task: TrainingTask, { multipliers, pulls, penalty }: HingeRounding): number {
  const { kernels, rows } = task.design;
  const { raw } = kernels;
  raw.axpby(1, pulls, -1, multipliers, rows);
  const moved = Math.sqrt(raw.dot(multipliers, multipliers, rows));
  // They hold how far the subgradients are from them.
  raw.axpby(1, pulls, RELAXATION - 1, multipliers, rows);
  const trained = countRows(task.parts.map((part) => part.rows));
  return moved / (penalty * Math.sqrt(trained));
}

/**
 * Where no margin is met exactly and no soft target holds it, the bias can be moved at no cost until
 * one is.
 */
function looseBias(task: TrainingTask, { pulls }: HingeRounding): string | undefined {
  if (!task.bias || task.parts.some(({ term }) => 'tempered' in term && term.tempered > 0)) {
    return undefined;
  }
  const view = (vector: Vector): Float64Array => task.design.kernels.view(vector, task.design.rows);
  const sides = sidesOf(task.sample);
  const [plus, minus] = [view(sides.plus), view(sides.minus)];
  const isAtKink = (pull: number, i: number): boolean => {
    const [up, down] = [plus[i] as number, minus[i] as number];
    return pull !== -up && pull !== down - up && pull !== down;
  };
  if (view(pulls).some(isAtKink)) return undefined;
  return 'no unique minimiser: no sample lies on its margin, and the bias is free to move';
}
