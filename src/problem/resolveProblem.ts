import { isCommittee } from './committee.ts';
import { committeeStart } from './committeeStart.ts';
import { usualScale } from './correctionScale.ts';
import { curvatureBound } from './curvatureBound.ts';
import { wholeSample } from './dataPart.ts';
import type { TargetFields, Targets } from './learner.ts';
import { isPointLearner } from './points/pointLearner.ts';
import { resolvePoints } from './points/resolvePoints.ts';
import type { Population } from './population.ts';
import type { Learner, Problem, ProblemFields, TrainedLearner, Training } from './problem.ts';

type LearnerFields = ProblemFields['learners'][number];
type TrainedFields = Extract<LearnerFields, { kind: 'trained' }>;

function resolveTraining(learner: TrainedFields, bias: boolean, problem: ProblemFields): Training {
  const { training } = learner;
  if (training.method !== 'gradient-descent' && training.method !== 'minimise') return training;
  const start = isCommittee(learner) ? committeeStart(training) : {};
  if (training.method === 'minimise') return { ...training, ...start };
  const { method, step, ...rest } = training;
  const bound = (): number => curvatureBound(learner, bias, problem);
  return { method, step: step ?? 1 / bound(), ...rest, ...start };
}

function resolveLearner(learner: LearnerFields, problem: ProblemFields): Learner {
  if (isPointLearner(learner)) return resolvePoints(learner, problem);
  if (learner.kind !== 'trained') return learner;
  const { bias: stated, on: named, labelSmoothing, targets, training: _, ...rest } = learner;
  const bias = stated ?? (problem.population.kind === 'mixture' && !isCommittee(learner));
  const on = named ?? (problem.data ?? [wholeSample]).map(({ name }) => name);
  // Spelt out in the schema's order, so that a resolved problem reads and hashes alike however
  // much of it was stated.
  const resolved: Omit<TrainedLearner, 'training'> = { ...rest, on, bias, labelSmoothing };
  if (targets !== undefined) resolved.targets = resolveTargets(learner, targets, problem);
  return { ...resolved, training: resolveTraining(learner, bias, problem) };
}

function resolveTargets(
  learner: TrainedFields,
  { correction, ...targets }: TargetFields,
  problem: ProblemFields,
): Targets {
  if (correction === undefined || correction.kind === 'none') return targets;
  const scale = correction.scale ?? usualScale(learner, problem);
  return { ...targets, correction: { ...correction, scale } };
}

function resolvePopulation(population: Population): Population {
  if (population.kind !== 'perceptron' || population.output !== 'logit') return population;
  const { kind, output, noise, beta = 1, ...rest } = population;
  // In the schema's order, like learners.
  return { kind, output, noise, beta, ...rest };
}

/**
 * The problem with the defaults that depend on other fields written in: a perceptron has a bias on a
 * mixture and no other learner has one, a committee starts at random, a learner trains on all parts
 * of the sample, which has one part unless it says more, and gradient descent's step is the inverse
 * of `curvatureBound`. Resolving a resolved problem changes nothing.
 */
export function resolveProblem(problem: ProblemFields): Problem {
  const { protocol, population, alpha, data, learners, information, diagnostics } = problem;
  return {
    protocol,
    population: resolvePopulation(population),
    alpha,
    data: data ?? [wholeSample],
    learners: learners.map((learner) => resolveLearner(learner, problem)),
    // Absent unless asked for: a problem that says no is the one that says nothing.
    ...(information === true && { information }),
    ...(diagnostics === true && { diagnostics }),
  };
}
