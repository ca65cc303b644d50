import type { Problem, TrainedLearner } from '../../../src/problem/problem.ts';
import { fitTrained } from '../../../src/simulation/fitTrained.ts';
import type { FittedLearner } from '../../../src/simulation/fittedLearner.ts';
import type { Teacher } from '../../../src/simulation/teacher.ts';
import { teacherOf } from '../../../src/simulation/teacherOf.ts';
import type { Trial } from '../../../src/simulation/trial.ts';
import { drawTrial } from './drawTrial.ts';

/** What the second learner of a problem is shown on all samples, its teacher, and the trial. */
export interface Shown {
  trial: Trial;
  teacher: Teacher;
  fields: number[];
}

/** Fits the first of two learners on a dense sample and asks what it shows to the second. */
export function shownFields(problem: Problem, n: number, seed = 'folds'): Shown {
  const trial = drawTrial(problem, n, seed);
  const [source, pupil] = problem.learners as [TrainedLearner, TrainedLearner];
  trial.fitted.set(source.name, fitTrained(trial, source).fitted as FittedLearner);
  const taught = teacherOf(trial, pupil);
  if (!taught.converged) throw new Error(taught.reason);
  const teacher = taught.teacher as Teacher;
  const { rows } = trial.sample.design;
  return { trial, teacher, fields: [...trial.kernels.view(teacher.fields, rows)] };
}
