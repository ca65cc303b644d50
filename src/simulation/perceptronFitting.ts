import type { Population } from '../problem/population.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import type { Vector } from './design/design.ts';
import type { Fitting, Subject } from './fitting.ts';
import type { WeightedState } from './fittedLearner.ts';
import type { LearnerInputs } from './learnerInputs.ts';
import { orderParameters } from './measure.ts';
import { isPointState } from './points/pointState.ts';
import { equationsKey, equationsMatrix, equationsUse } from './sharedEquations.ts';
import type { ConcurrentSource } from './training/concurrentFlow.ts';
import { normalEquations } from './training/normalEquations.ts';
import type { NormalEquations } from './training/normalEquations.ts';
import { writePoint } from './training/objective.ts';
import { train } from './training/train.ts';
import type { TrainingTask } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/** How a perceptron is fitted, by whatever method its training asks for. */
export function perceptronFitting(
  trial: Trial,
  learner: TrainedLearner,
  inputs: LearnerInputs,
  subject: Subject,
): Fitting {
  return {
    train: (task, observe) =>
      train(task, learner.training, {
        observe,
        start: startOf(trial, learner, task),
        concurrent: concurrentSource(trial, learner),
        equations: equationsOf(trial, learner, inputs, task),
        inputVariance: inputVariance(trial.problem.population),
      }),
    writeFields({ design, active }, weights, bias) {
      design.fields(active, weights, bias, subject.fields);
    },
    stateAt: (weights, bias) => fittedState(trial, inputs, subject, weights, bias),
  };
}

/** A learner with the given weights, which are copied to where the subject's are left. */
function fittedState(
  { kernels, sample: { space } }: Trial,
  inputs: LearnerInputs,
  subject: Subject,
  weights: Vector,
  bias: number,
): WeightedState {
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

/**
 * Where the neighbouring problem's learner of this name ended. Without a ridge there may be many
 * minima, and the one of smallest norm is found from zero only; and other features have nothing to
 * do with a neighbour's.
 */
function startOf(trial: Trial, learner: TrainedLearner, task: TrainingTask): Vector | undefined {
  const neighbour = trial.neighbours.get(learner.name);
  if (neighbour === undefined || isPointState(neighbour)) return undefined;
  if (learner.training.method !== 'minimise') return undefined;
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
  { equations }: Trial,
  learner: TrainedLearner,
  { design }: LearnerInputs,
  { parts }: TrainingTask,
): NormalEquations | undefined {
  const { gram, columns } = design;
  const matrix = equationsMatrix(
    learner,
    parts.map(({ rows }) => rows),
    columns,
  );
  if (matrix === undefined || gram === null) return undefined;
  const shared = learner.features ? undefined : equations.get(equationsKey(matrix));
  return (
    shared ?? normalEquations(design, gram, matrix.rows, matrix.active, equationsUse([learner]))
  );
}
