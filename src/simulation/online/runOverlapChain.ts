import type { Kernels } from '../../numerics/kernels.ts';
import type { OnlineOutcome } from '../../observables/online/trajectory.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { runCourse } from './runCourse.ts';
import type { CourseOptions } from './runCourse.ts';
import { startCoordinates } from './startCoordinates.ts';

/**
 * One trial of an online problem in N dimensions, from the weights' coordinates in their own span
 * alone: exact in law, at a cost per step that does not depend on N.
 * @throws InputError where N is not above the number of units.
 */
export function runOverlapChain(
  kernels: Kernels,
  problem: OnlineProblem,
  options: CourseOptions,
): OnlineOutcome {
  const step = kernels.raw.overlapChain;
  return runCourse(kernels, problem, options, { start: startCoordinates, step });
}
