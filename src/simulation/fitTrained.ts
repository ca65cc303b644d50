import type { Population } from '../problem/population.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import type { Vector } from './design/design.ts';
import { countRows } from './design/rowRange.ts';
import { featureCount } from './features/featureMap.ts';
import type { Fit } from './fit.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { learnerInputs } from './learnerInputs.ts';
import type { LearnerInputs } from './learnerInputs.ts';
import { learnerTask } from './learnerTask.ts';
import { orderParameters } from './measure.ts';
import { measureTrained } from './measureTrained.ts';
import { activeInputs } from './sampleShape.ts';
import { equationsKey, equationsMatrix, equationsUse } from './sharedEquations.ts';
import type { ConcurrentSource } from './training/concurrentFlow.ts';
import { normalEquations } from './training/normalEquations.ts';
import type { NormalEquations } from './training/normalEquations.ts';
import { writePoint } from './training/objective.ts';
import { train } from './training/train.ts';
import type { TrainingTask, Untrained } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/** Trains a learner on the sample of a trial and measures it. */
export function fitTrained(trial: Trial, learner: TrainedLearner): Fit {
  const from = learner.targets?.from;
  const source = from === undefined ? undefined : trial.fitted.get(from);
  if (from !== undefined && source === undefined) {
    return { answer: { converged: false, reason: `its targets come from ${from}, not converged` } };
  }
  const { kernels, sample } = trial;
  const { features } = learner;
  const size = sample.design.size(activeInputs(learner.capacity, trial.n));
  const fields = kernels.allocate(sample.design.rows);
  const weights = kernels.allocate(size);
  const subject: Subject = { name: learner.name, size, fields, weights };
  if (features !== undefined) {
    const own = kernels.allocate(featureCount(features, trial.n));
    subject.featured = { features, weights: own };
  }
  const mark = kernels.mark();
  const fit = trainInto(trial, learner, source, subject);
  kernels.release(mark);
  return fit;
}

/** Where a learner's fields and weights are left. */
type Subject = Omit<FittedLearner, 'bias' | 'parameters'>;

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
  const outcome = train(task, learner.training, {
    observe: (weights, bias) => {
      const state = fittedState(trial, inputs, subject, weights, bias);
      return measureTrained(trial, learner, state, source);
    },
    start: startOf(trial, learner, task),
    concurrent: concurrentSource(trial, learner),
    equations: equationsOf(trial, learner, inputs),
    inputVariance: inputVariance(trial.problem.population),
  });
  if (!outcome.converged) return { answer: outcome };

  const { bias, products, trajectory } = outcome;
  task.design.fields(task.active, outcome.weights, bias, subject.fields);
  const fitted = fittedState(trial, inputs, subject, outcome.weights, bias);
  const observables = measureTrained(trial, learner, fitted, source);
  return {
    answer: { converged: true, products, observables, ...(trajectory && { trajectory }) },
    fitted,
  };
}

/** A learner with the given weights, which are copied to where the subject's are left. */
function fittedState(
  { kernels, sample: { space } }: Trial,
  inputs: LearnerInputs,
  subject: Subject,
  weights: Vector,
  bias: number,
): FittedLearner {
  const rest = inputs.writeImage(weights, subject.weights);
  const { featured } = subject;
  if (featured !== undefined) kernels.raw.copy(weights, featured.weights, inputs.active);
  const state = { ...subject, bias };
  const { q, ...parameters } = orderParameters(kernels, state, space);
  return { ...state, parameters: { ...parameters, q: q + rest } };
}

function inputVariance(population: Population): number {
  return population.kind === 'mixture' ? population.delta : 1;
}

/** Shares of a small sample may round to nothing. */
function noSamples({ on }: TrainedLearner): Untrained {
  return { converged: false, reason: `no samples in ${on.join(', ')}` };
}

/**
 * Where the neighbouring problem's learner of this name ended. Without a ridge there may be many
 * minima, and the one of smallest norm is found from zero only; and other features have nothing to
 * do with a neighbour's.
 */
function startOf(trial: Trial, learner: TrainedLearner, task: TrainingTask): Vector | undefined {
  const neighbour = trial.neighbours.get(learner.name);
  if (neighbour === undefined || learner.training.method !== 'minimise') return undefined;
  if (learner.features !== undefined || neighbour.featured !== undefined) return undefined;
  const size = task.design.size(task.active);
  if (learner.l2 === 0 || neighbour.size !== size) return undefined;
  const start = trial.kernels.allocate(size + 1);
  writePoint(task, neighbour, start);
  return start;
}

/** The source of a learner that flows beside it, which learns from the labels alone. */
function concurrentSource(
  { problem, sample }: Trial,
  { targets, labelSmoothing, training }: TrainedLearner,
): ConcurrentSource | undefined {
  if (training.method !== 'gradient-flow' || training.targets === 'final') return undefined;
  const source = problem.learners.find(({ name }) => name === targets?.from);
  if (targets === undefined || source?.kind !== 'trained') return undefined;
  return {
    labels: sample.labels,
    l2: source.l2,
    labelWeight: (1 - targets.mixing) * (1 - 2 * labelSmoothing),
    sourceWeight: targets.mixing * (1 - 2 * source.labelSmoothing),
  };
}

/** The normal equations that a trainer needs: shared ones, or some of its own. */
function equationsOf(
  { problem: { data }, equations }: Trial,
  learner: TrainedLearner,
  { design }: LearnerInputs,
): NormalEquations | undefined {
  const { gram, rows, columns } = design;
  const matrix = equationsMatrix(learner, { rows, columns, data });
  if (matrix === undefined || gram === null) return undefined;
  const shared = learner.features ? undefined : equations.get(equationsKey(matrix));
  return (
    shared ?? normalEquations(design, gram, matrix.rows, matrix.active, equationsUse([learner]))
  );
}
