import { optimise } from '../answer/optimise.ts';
import type { Optimum } from '../answer/optimum.ts';
import type { Question, SettledQuestion } from '../problem/question.ts';
import type { Io } from './io.ts';

/**
 * The problem with its optimal settings as numbers, for commands that cannot do without; undefined,
 * and printed why, where theory does not find them.
 */
export function optimiseOn(
  stated: Question,
  choice: { json?: true },
  io: Io,
): { problem: SettledQuestion; optima: Optimum[] } | undefined {
  if (stated.protocol !== 'batch') return { problem: stated, optima: [] };
  const optimised = optimise(stated);
  if (optimised.found) return optimised;
  const { learner, optima } = optimised;
  const reason = `${learner}: ${optimised.reason}`;
  const data = { problem: stated, converged: false, reason, optima };
  io.out(choice.json ? `${JSON.stringify(data)}\n` : `no answer: ${reason}\n`);
  return undefined;
}
