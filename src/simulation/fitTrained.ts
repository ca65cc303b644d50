import type { TrainedLearner } from '../problem/problem.ts';
import { isCommittee } from '../problem/committee.ts';
import { committeeFitting } from './committee/committeeFitting.ts';
import { countRows } from './design/rowRange.ts';
import { featureCount } from './features/featureMap.ts';
import type { Fit } from './fit.ts';
import type { Subject } from './fitting.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { learnerInputs } from './learnerInputs.ts';
import { learnerTask } from './learnerTask.ts';
import { measureTrained } from './measureTrained.ts';
import { perceptronFitting } from './perceptronFitting.ts';
import { activeInputs } from './sampleShape.ts';
import type { Untrained } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/** Trains a learner on the sample of a trial and measures it. */
export function fitTrained(trial: Trial, learner: TrainedLearner): Fit {
  const from = learner.targets?.from;
  const source = from === undefined ? undefined : trial.fitted.get(from);
  if (from !== undefined && source === undefined) {
    return { answer: { converged: false, reason: `its targets come from ${from}, not converged` } };
  }
  const { kernels, sample } = trial;
  const { features, hidden, activation } = learner;
  const size = sample.design.size(activeInputs(learner.capacity, trial.n));
  const fields = kernels.allocate(sample.design.rows);
  const weights = kernels.allocate(hidden * size);
  const subject: Subject = { name: learner.name, size, fields, weights };
  if (isCommittee(learner)) subject.units = { hidden, activation };
  if (features !== undefined) {
    const own = kernels.allocate(featureCount(features, trial.n));
    subject.featured = { features, weights: own };
  }
  const mark = kernels.mark();
  const fit = trainInto(trial, learner, source, subject);
  kernels.release(mark);
  return fit;
}

/** What is allocated here may be given back: the fit is in the memory of the subject. */
function trainInto(
  trial: Trial,
  learner: TrainedLearner,
  source: FittedLearner | undefined,
  subject: Subject,
): Fit {
  const inputs = learnerInputs(trial, learner);
  const task = learnerTask(trial, inputs, learner, source, subject.fields);
  if (countRows(task.parts.map(({ rows }) => rows)) === 0) return { answer: noSamples(learner) };
  const fitting = isCommittee(learner)
    ? committeeFitting(trial, learner, subject)
    : perceptronFitting(trial, learner, inputs, subject);
  const measured = (state: FittedLearner) => measureTrained(trial, learner, state, source);
  const outcome = fitting.train(task, (weights, bias) => measured(fitting.stateAt(weights, bias)));
  if (!outcome.converged) return { answer: outcome };

  const { weights, bias, products, trajectory } = outcome;
  fitting.writeFields(task, weights, bias);
  const fitted = fitting.stateAt(weights, bias);
  const observables = measured(fitted);
  return {
    answer: { converged: true, products, observables, ...(trajectory && { trajectory }) },
    fitted,
  };
}

/** Shares of a small sample may round to nothing. */
function noSamples({ on }: TrainedLearner): Untrained {
  return { converged: false, reason: `no samples in ${on.join(', ')}` };
}
