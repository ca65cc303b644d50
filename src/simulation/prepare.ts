import { chooseStrength } from './crossFit/chooseStrength.ts';
import type { CopiedLearner } from './crossFit/learnerBehind.ts';
import { withStrength } from './crossFit/withStrength.ts';
import type { Teacher } from './teacher.ts';
import { teacherOf } from './teacherOf.ts';
import type { Untrained } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/** All that a learner's training waits for. */
export interface Prepared<Learner extends CopiedLearner> {
  converged: true;
  /** The learner with every number of its question settled. */
  learner: Learner;
  teacher: Teacher | undefined;
  /** The strength of its correction, where that was chosen. */
  strength: number | undefined;
  /** Products with the data that this took. */
  products: number;
  /** A remark on it. */
  note: string | undefined;
}

/** Finds a learner's teacher, and the strength of its correction where the sample is to choose it. */
export function prepare<Learner extends CopiedLearner>(
  trial: Trial,
  learner: Learner,
): Prepared<Learner> | Untrained {
  const taught = teacherOf(trial, learner);
  if (!taught.converged) return taught;
  const { teacher, note } = taught;
  const chosen = chooseStrength(trial, learner, teacher);
  if (!chosen.converged) return chosen;
  const { strength } = chosen;
  const products = taught.products + chosen.products;
  const settled = withStrength(learner, strength);
  return { converged: true, learner: settled, teacher, strength, products, note };
}
