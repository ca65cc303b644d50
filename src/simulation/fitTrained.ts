import { dataTarget } from '../observables/dataLoss.ts';
import { dataTerm, smoothTerm } from '../observables/dataTerm.ts';
import type { SmoothTerm } from '../observables/dataTerm.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import type { SampleVectors, Vector } from './design/design.ts';
import type { Fit } from './fit.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { measureTrained } from './measureTrained.ts';
import { activeInputs } from './sampleShape.ts';
import { normalEquations } from './training/normalEquations.ts';
import type { NormalEquations } from './training/normalEquations.ts';
import { writePoint } from './training/objective.ts';
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
  const { kernels, sample } = trial;
  const size = sample.design.size(activeInputs(learner.capacity, trial.n));
  const fields = kernels.allocate(sample.design.rows);
  const weights = kernels.allocate(size);
  const subject = { name: learner.name, size, fields, weights };
  const mark = kernels.mark();
  const fit = trainInto(trial, learner, source, subject);
  kernels.release(mark);
  return fit;
}

/** Where a learner's fields and weights are left. */
type Subject = Pick<FittedLearner, 'name' | 'size' | 'fields' | 'weights'>;

/** What is allocated here may be given back: the fit is in the memory of the subject. */
function trainInto(
  trial: Trial,
  learner: TrainedLearner,
  source: FittedLearner | undefined,
  subject: Subject,
): Fit {
  const term = smoothTerm(dataTerm(learner));
  const task = trainingTask(trial, learner, term, source, subject.fields);
  const outcome = train(task, learner.training, {
    observe: (weights, bias) => {
      const state = { ...subject, weights, bias };
      const { observables } = measureTrained(trial, term, state, source);
      const { trainLoss, testError, trainError, gap } = observables;
      return { trainLoss, testError, trainError, gap };
    },
    start: startOf(trial, learner, task),
    equations: equationsOf(trial, learner, task),
  });
  if (!outcome.converged) return { answer: outcome };

  const { bias, products, trajectory } = outcome;
  trial.kernels.raw.copy(outcome.weights, subject.weights, subject.size);
  task.design.fields(task.active, subject.weights, bias, subject.fields);
  const state = { ...subject, bias };
  const { parameters, observables } = measureTrained(trial, term, state, source);
  return {
    answer: { converged: true, products, observables, ...(trajectory && { trajectory }) },
    fitted: { ...state, parameters },
  };
}

/**
 * Where the neighbouring problem's learner of this name ended. Without a ridge there may be many
 * minima, and the one of smallest norm is found from zero only.
 */
function startOf(trial: Trial, learner: TrainedLearner, task: TrainingTask): Vector | undefined {
  const neighbour = trial.neighbours.get(learner.name);
  if (neighbour === undefined || learner.training.method !== 'minimise') return undefined;
  const size = task.design.size(task.active);
  if (learner.l2 === 0 || neighbour.size !== size) return undefined;
  const start = trial.kernels.allocate(size + 1);
  writePoint(task, neighbour, start);
  return start;
}

/** The normal equations that a closed form needs: shared ones, or some of its own. */
function equationsOf(
  trial: Trial,
  learner: TrainedLearner,
  { design, active }: TrainingTask,
): NormalEquations | undefined {
  if (learner.training.method !== 'closed-form' || design.gram === null) return undefined;
  return trial.equations.get(active) ?? normalEquations(design, design.gram, active, 1);
}

function trainingTask(
  trial: Trial,
  learner: TrainedLearner,
  term: SmoothTerm,
  source: FittedLearner | undefined,
  fields: Vector,
): TrainingTask {
  const {
    kernels,
    sample: { design },
  } = trial;
  const sample: SampleVectors = {
    targets: kernels.allocate(design.rows),
    fields,
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
  term: SmoothTerm,
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
