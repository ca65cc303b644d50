import { optimise } from '../answer/optimise.ts';
import type { Optimised } from '../answer/optimise.ts';
import type { StatedProblem } from '../problem/problem.ts';
import type { Io } from './io.ts';

/**
 * The problem with its optimal settings as numbers, for commands that cannot do without; undefined,
 * and printed why, where theory does not find them.
 */
export function optimiseOn(
  stated: StatedProblem,
  choice: { json?: true },
  io: Io,
): Extract<Optimised, { found: true }> | undefined {
  const optimised = optimise(stated);
  if (optimised.found) return optimised;
  const { learner, optima } = optimised;
  const reason = `${learner}: ${optimised.reason}`;
  const data = { problem: stated, converged: false, reason, optima };
  io.out(choice.json ? `${JSON.stringify(data)}\n` : `no answer: ${reason}\n`);
  return undefined;
}
