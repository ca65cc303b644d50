import { crossFitted } from './crossFit/crossFitted.ts';
import type { CopiedLearner } from './crossFit/learnerBehind.ts';
import type { Teacher } from './teacher.ts';
import type { Untrained } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/** What a learner takes targets from, if from anything, and the products that it took to find it. */
export interface Taught {
  converged: true;
  teacher: Teacher | undefined;
  products: number;
  /** A remark on how that was done. */
  note?: string;
}

/** Finds the fields that a learner's targets follow from; copies of its source are trained if it needs them. */
export function teacherOf(
  trial: Trial,
  { targets }: Pick<CopiedLearner, 'targets'>,
): Taught | Untrained {
  if (targets === undefined) return { converged: true, teacher: undefined, products: 0 };
  const source = trial.fitted.get(targets.from);
  if (source === undefined) {
    return { converged: false, reason: `its targets come from ${targets.from}, not converged` };
  }
  if (targets.crossFit !== undefined) return crossFitted(trial, source, targets.crossFit);
  const teacher: Teacher = { fields: source.fields, learners: [source] };
  return { converged: true, teacher, products: 0 };
}
