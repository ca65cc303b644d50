import type { Kernels } from '../../numerics/kernels.ts';
import type { OnlineOutcome } from '../../observables/online/trajectory.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { runCourse } from './runCourse.ts';
import type { CourseOptions } from './runCourse.ts';
import { startWeights } from './startWeights.ts';

/**
 * One trial of an online problem in N dimensions: gradient steps with the weights themselves on
 * inputs of N normals.
 * @throws InputError where N is not above the number of units.
 */
export function runDenseSgd(
  kernels: Kernels,
  problem: OnlineProblem,
  options: CourseOptions,
): OnlineOutcome {
  const step = kernels.raw.onlineDescent;
  return runCourse(kernels, problem, options, { start: startWeights, step });
}
