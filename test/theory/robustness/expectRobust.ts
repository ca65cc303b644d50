import { expect } from 'vitest';
import { robustProblems } from './robustProblems.ts';
import { secondOpinion } from './secondOpinion.ts';

/** Share of problems that may go without an answer; a single one always may. */
const refusable = 0.05;

/** Solves random problems twice: no answer may be wrong, and few may be missing. */
export function expectRobust(seed: number, count: number, learners: number): void {
  const opinions = robustProblems(seed, count, learners).map(secondOpinion);
  expect(opinions.flatMap(({ faults }) => faults)).toEqual([]);
  const refusals = opinions.flatMap(({ refusals }) => refusals);
  // Shown with their reasons when they are too many.
  if (refusals.length > Math.max(1, refusable * count)) expect(refusals).toEqual([]);
}
