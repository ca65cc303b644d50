import type { Training } from '../../problem/problem.ts';
import type { Vector } from '../design/design.ts';
import { recordedNames } from '../trialAnswer.ts';
import type { Snapshot, Trajectory } from '../trialAnswer.ts';
import type { Objective } from './objective.ts';
import type { Untrained } from './trainingTask.ts';

/** Where gradient descent stopped, and what it recorded on the way. */
export interface Descent {
  converged: true;
  point: Vector;
  trajectory?: Trajectory;
}

type DescentOptions = Extract<Training, { method: 'gradient-descent' }>;

/**
 * Gradient descent with a fixed step in the coordinates of the objective. With
 * tolerance 0 the state after all iterations is the answer (early stopping is a regulariser of
 * its own, and it needs no minimiser); otherwise only a state that reached the tolerance is.
 * Records at iteration 0, at every multiple of `record`, and at the end.
 *
 * @param start the point to begin at; zero if left out.
 */
export function gradientDescent(
  objective: Pick<Objective, 'kernels' | 'size' | 'evaluate'>,
  options: DescentOptions,
  observe: (point: Vector) => Snapshot,
  start?: Vector,
): Descent | Untrained {
  const { kernels, size } = objective;
  const { raw } = kernels;
  const point = kernels.allocate(size);
  const mark = kernels.mark();
  const gradient = kernels.allocate(size);
  const norm = (): number => Math.sqrt(raw.dot(gradient, gradient, size));
  const trajectory: Trajectory = { iteration: [] };

  if (start === undefined) raw.fill(0, point, size);
  else raw.copy(start, point, size);
  const initial = objective.evaluate(point, gradient);
  const goal = options.tolerance * norm();
  let value = initial;
  let iteration = 0;
  for (; iteration < options.iterations && norm() > goal; iteration++) {
    if (options.record > 0 && iteration % options.record === 0) {
      append(trajectory, iteration, observe(point));
    }
    raw.axpy(-options.step, gradient, point, size);
    value = objective.evaluate(point, gradient);
  }
  const reached = norm() <= goal;
  kernels.release(mark);

  // Also true when the value is NaN.
  if (!(value <= initial)) return { converged: false, reason: diverged(options.step) };
  if (options.tolerance > 0 && !reached) return { converged: false, reason: notReached(options) };
  if (options.record === 0) return { converged: true, point };
  append(trajectory, iteration, observe(point));
  return { converged: true, point, trajectory };
}

function append(trajectory: Trajectory, iteration: number, snapshot: Snapshot): void {
  trajectory.iteration.push(iteration);
  for (const name of recordedNames) {
    const value = snapshot[name];
    if (value !== undefined) (trajectory[name] ??= []).push(value);
  }
}

function diverged(step: number): string {
  return `gradient descent diverged: the step ${step} exceeds 2 / (largest curvature)`;
}

function notReached({ tolerance, iterations }: DescentOptions): string {
  return `relative gradient above ${tolerance} after ${iterations} iterations of gradient descent`;
}
