import type { Problem } from '../problem/problem.ts';
import { canonicalJson } from './canonicalJson.ts';

/**
 * Distinct problems, grouped by the sample that a trial of theirs draws: population, alpha and data
 * are equal within a group. Groups, and problems within them, keep the order of their first mention.
 */
export function samplePaths(problems: readonly Problem[]): Problem[][] {
  const paths = new Map<string, Map<string, Problem>>();
  for (const problem of problems) {
    const { population, alpha, data } = problem;
    const sample = canonicalJson({ population, alpha, data });
    const path = paths.get(sample) ?? new Map<string, Problem>();
    paths.set(sample, path);
    const question = canonicalJson(problem);
    if (!path.has(question)) path.set(question, problem);
  }
  return [...paths.values()].map((path) => [...path.values()]);
}
