import { expect } from 'vitest';
import { robustProblems } from './robustProblems.ts';
import { secondOpinion } from './secondOpinion.ts';

/** One of the random problems of a batch must have an answer for all learners, and a right one. */
export function expectAnswered(seed: number, count: number, learners: number, at: number): void {
  const problem = robustProblems(seed, count, learners)[at];
  if (problem === undefined) throw new RangeError(`no problem ${at} among ${count}`);
  expect(secondOpinion(problem)).toEqual({ refusals: [], faults: [] });
}
