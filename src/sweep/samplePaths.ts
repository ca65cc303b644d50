import type { SettledQuestion } from '../problem/question.ts';
import { canonicalJson } from './canonicalJson.ts';

/**
 * What a trial draws for a problem, as text: its sample, the rows of a table, the features of
 * a teacher, or a course of online learning.
 */
function drawnBy(question: SettledQuestion): string {
  if (question.protocol === 'online') return canonicalJson(question.networks);
  if (question.protocol === 'features') return canonicalJson(question.teacher);
  if (question.protocol === 'table') {
    const { set, simulated, classes, samples, testSamples } = question;
    return canonicalJson({ set, simulated, classes, samples, testSamples });
  }
  const { population, alpha, data } = question;
  return canonicalJson({ population, alpha, data });
}

/**
 * Distinct problems, grouped by what a trial of theirs draws: population, alpha and data, the
 * networks, the teacher of features, or the table and its sizes are equal within a group. Groups, and
 * problems within them, keep the order of their first mention.
 */
export function samplePaths(problems: readonly SettledQuestion[]): SettledQuestion[][] {
  const paths = new Map<string, Map<string, SettledQuestion>>();
  for (const problem of problems) {
    const sample = drawnBy(problem);
    const path = paths.get(sample) ?? new Map<string, SettledQuestion>();
    paths.set(sample, path);
    const question = canonicalJson(problem);
    if (!path.has(question)) path.set(question, problem);
  }
  return [...paths.values()].map((path) => [...path.values()]);
}
