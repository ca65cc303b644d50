import type { Complaint } from './checkProblem.ts';
import { hasRealLabels } from './hasRealLabels.ts';
import type { ProblemFields } from './problem.ts';

/** A diagnosis is of probabilities that a student learns from. */
export function checkDiagnostics({ diagnostics, population, learners }: ProblemFields): Complaint {
  if (diagnostics !== true) return undefined;
  if (hasRealLabels(population)) return ['diagnostics is true', 'it needs labels −1 and +1'];
  const students = learners.filter(
    (learner) => learner.kind !== 'bayes-optimal' && learner.targets !== undefined,
  );
  if (students.length > 0) return undefined;
  return ['diagnostics is true', 'it is about teachers, and no learner has targets'];
}
