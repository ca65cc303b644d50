import { isCommittee } from '../problem/committee.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import { committeeFitting } from './committee/committeeFitting.ts';
import { countRows } from './design/rowRange.ts';
import type { Subject } from './fitting.ts';
import type { WeightedState } from './fittedLearner.ts';
import { learnerInputs } from './learnerInputs.ts';
import { learnerTask } from './learnerTask.ts';
import type { PartRows } from './partRows.ts';
import { perceptronFitting } from './perceptronFitting.ts';
import type { Teacher } from './teacher.ts';
import type { Trained, Untrained } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';
import type { Snapshot } from './trialAnswer.ts';

/** Who learns what from whom. */
export interface Lesson {
  learner: TrainedLearner;
  teacher: Teacher | undefined;
  /** The rows of the sample that the learner trains on, in ascending order. */
  rows: readonly PartRows[];
}

/** A learner as training left it, and what that took. */
export type TrainedState = Pick<Trained, 'converged' | 'products' | 'trajectory'> & {
  state: WeightedState;
};

/**
 * Trains a learner on some rows of the sample of a trial. Its fields on all rows and its weights are
 * left in the memory of the subject; whatever else is allocated here may be given back.
 *
 * @param observe what to record of states on the way.
 */
export function trainOn(
  trial: Trial,
  { learner, teacher, rows }: Lesson,
  subject: Subject,
  observe: (state: WeightedState) => Snapshot,
): TrainedState | Untrained {
  const inputs = learnerInputs(trial, learner);
  const task = learnerTask(trial, inputs, learner, teacher, rows, subject.fields);
  if (countRows(task.parts.map((part) => part.rows)) === 0) return noSamples(learner);
  const fitting = isCommittee(learner)
    ? committeeFitting(trial, learner, subject)
    : perceptronFitting(trial, learner, inputs, subject);
  const outcome = fitting.train(task, (weights, bias) => observe(fitting.stateAt(weights, bias)));
  if (!outcome.converged) return outcome;

  const { weights, bias, ...rest } = outcome;
  fitting.writeFields(task, weights, bias);
  return { ...rest, state: fitting.stateAt(weights, bias) };
}

/** Shares of a small sample may round to nothing. */
function noSamples({ on }: TrainedLearner): Untrained {
  return { converged: false, reason: `no samples in ${on.join(', ')}` };
}
