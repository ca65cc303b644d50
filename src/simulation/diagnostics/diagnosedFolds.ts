import type { Learner, Problem } from '../../problem/problem.ts';

/** Folds of a student that asks for none, or for as many as there are samples. */
const usualFolds = 5;

/**
 * How many copies of a learner's teacher, and of itself, the diagnosis of the teacher takes; undefined
 * where none is asked for, for a teacher that is not trained, and without soft targets.
 */
export function diagnosedFolds(
  { diagnostics, learners }: Pick<Problem, 'diagnostics' | 'learners'>,
  student: Learner,
): number | undefined {
  if (diagnostics !== true || student.kind === 'bayes-optimal') return undefined;
  const { targets } = student;
  const source = learners.find(({ name }) => name === targets?.from);
  if (source === undefined || source.kind === 'bayes-optimal') return undefined;
  if (student.kind === 'trained' && student.targets?.hard === true) return undefined;
  const folds = targets?.crossFit?.folds;
  return typeof folds === 'number' ? folds : usualFolds;
}
