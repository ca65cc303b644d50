import type { TrainedLearner } from '../../problem/problem.ts';
import type { Fitting, Subject } from '../fitting.ts';
import type { Trial } from '../trial.ts';
import { copyInOrder } from './copyInOrder.ts';
import { writeOutputs } from './hiddenUnits.ts';
import { trainCommittee } from './trainCommittee.ts';

/** How a committee is fitted, by a descent that its training asks for. */
export function committeeFitting(
  trial: Trial,
  { name, hidden, activation, training }: TrainedLearner,
  subject: Subject,
): Fitting {
  const { kernels, streams, sample } = trial;
  const units = { hidden, activation };
  return {
    train: (task, observe) => trainCommittee(task, { name, units, training, streams, observe }),
    writeFields({ design, active }, weights) {
      const mark = kernels.mark();
      const scratch = kernels.allocate(design.rows);
      writeOutputs(design, active, units, weights, scratch, subject.fields);
      kernels.release(mark);
    },
    stateAt(weights, bias) {
      copyInOrder(kernels, sample.space, { ...subject, units }, weights);
      return { ...subject, bias };
    },
  };
}
