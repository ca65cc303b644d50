import { dataTarget } from '../observables/dataLoss.ts';
import { dataTerm } from '../observables/dataTerm.ts';
import type { DataTerm } from '../observables/dataTerm.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import type { SampleVectors } from './design/design.ts';
import type { Fit } from './fit.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { measureTrained } from './measureTrained.ts';
import { activeInputs } from './sampleShape.ts';
import { train } from './training/train.ts';
import type { TrainingTask } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/** Trains a learner on the sample of a trial and measures it. */
export function fitTrained(trial: Trial, learner: TrainedLearner): Fit {
  const from = learner.targets?.from;
  const source = from === undefined ? undefined : trial.fitted.get(from);
  if (from !== undefined && source === undefined) {
    return { answer: { converged: false, reason: `its targets come from ${from}, not converged` } };
  }
  const term = dataTerm(learner);
  const task = trainingTask(trial, learner, term, source);
  const { active, design, sample } = task;
  const subject = { name: learner.name, size: design.size(active), fields: sample.fields };
  const outcome = train(task, learner.training, (weights, bias) => {
    const { trainLoss, testError, trainError, gap } = measureTrained(
      trial,
      term,
      { ...subject, weights, bias },
      source,
    ).observables;
    return { trainLoss, testError, trainError, gap };
  });
  if (!outcome.converged) return { answer: outcome };

  const { weights, bias, products, trajectory } = outcome;
  design.fields(active, weights, bias, sample.fields);
  const state = { ...subject, weights, bias };
  const { parameters, observables } = measureTrained(trial, term, state, source);
  return {
    answer: { converged: true, products, observables, ...(trajectory && { trajectory }) },
    fitted: { ...state, parameters },
  };
}

function trainingTask(
  trial: Trial,
  learner: TrainedLearner,
  term: DataTerm,
  source: FittedLearner | undefined,
): TrainingTask {
  const {
    kernels,
    sample: { design },
  } = trial;
  const sample: SampleVectors = {
    targets: kernels.allocate(design.rows),
    fields: kernels.allocate(design.rows),
    residuals: kernels.allocate(design.rows),
  };
  writeTargets(trial, term, source, sample);
  return {
    design,
    active: activeInputs(learner.capacity, trial.n),
    term,
    l2: learner.l2,
    bias: learner.bias,
    sample,
  };
}

/** τ of every sample, from its label and the source's field. */
function writeTargets(
  { kernels, sample: { design, labels } }: Trial,
  term: DataTerm,
  source: FittedLearner | undefined,
  { targets }: SampleVectors,
): void {
  const out = kernels.view(targets, design.rows);
  const signs = kernels.view(labels, design.rows);
  const fields = source === undefined ? undefined : kernels.view(source.fields, design.rows);
  for (let i = 0; i < design.rows; i++) {
    out[i] = dataTarget(term, signs[i] as number, fields?.[i] ?? 0);
  }
}
