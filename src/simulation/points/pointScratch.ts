import { roundedUp } from '../../numerics/innerArena.ts';
import type { PointLearner } from '../../problem/points/pointLearner.ts';

/** Labels and targets while a task is made: targets, residuals, and fields that nobody has yet. */
const TASK_VECTORS = 3;
/** Dual coefficients, similarities and one more while a kernel ridge is solved or predicts. */
const KERNEL_VECTORS = 3;

/**
 * Doubles of kernel memory that a learner on points takes, of which what it says of the M rows lasts;
 * trees are not in that memory. On fresh samples a kernel ridge needs the rows it was trained on again.
 */
export function pointScratch(
  { kind }: PointLearner,
  { rows, inputs }: { rows: number; inputs: number },
): { lasting: number; passing: number; drawn: number } {
  const onSample = roundedUp(rows);
  const lasting = 2 * onSample;
  if (kind === 'forest') return { lasting, passing: TASK_VECTORS * onSample, drawn: 0 };
  const drawn = roundedUp(rows * inputs) + KERNEL_VECTORS * onSample;
  return { lasting, passing: roundedUp(rows * rows) + drawn, drawn };
}
