import { expect } from 'vitest';
import type { SingleIndexProblem } from '../../../src/problem/problem.ts';
import { secondOpinion } from './secondOpinion.ts';

/**
 * Share of problems that may go without an answer; a single one always may. In no batch of 2000
 * problems are there more than 2%.
 */
const refusable = 0.02;

/** Solves problems twice: no answer may be wrong, and few may be missing. */
export function expectRobust(problems: readonly SingleIndexProblem[]): void {
  const opinions = problems.map(secondOpinion);
  expect(opinions.flatMap(({ faults }) => faults)).toEqual([]);
  const refusals = opinions.flatMap(({ refusals }) => refusals);
  // Shown with their reasons when they are too many.
  if (refusals.length > Math.max(1, refusable * problems.length)) expect(refusals).toEqual([]);
}
