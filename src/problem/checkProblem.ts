import { checkAmp } from './checkAmp.ts';
import { checkCommittee, checkCommitteePopulation } from './checkCommittee.ts';
import { checkCorrection } from './checkCorrection.ts';
import { checkCovariance } from './checkCovariance.ts';
import { checkCrossFit } from './checkCrossFit.ts';
import { checkData } from './checkData.ts';
import { checkEarlier } from './checkEarlier.ts';
import { checkDiagnostics } from './checkDiagnostics.ts';
import { checkFeatures } from './checkFeatures.ts';
import { checkFlow } from './checkFlow.ts';
import { checkInformation } from './checkInformation.ts';
import { checkMemory } from './checkMemory.ts';
import { checkNames } from './checkNames.ts';
import { checkPopulation } from './checkPopulation.ts';
import { inputErrorIn } from './inputError.ts';
import { isPointLearner } from './points/pointLearner.ts';
import { checkPoints } from './points/checkPoints.ts';
import { mixesAnyhow } from './mixesAnyhow.ts';
import type { ProblemFields } from './problem.ts';

type LearnerFields = ProblemFields['learners'][number];
type TrainedFields = Extract<LearnerFields, { kind: 'trained' }>;

/** The clauses of a complaint, as `inputErrorIn` takes them; `undefined` when all is well. */
export type Complaint = readonly (string | undefined)[] | undefined;

/** The data term is convex for every mixing, or from label alone to target alone. */
function checkMixing(learner: TrainedFields): Complaint {
  if (learner.targets === undefined || mixesAnyhow(learner)) return undefined;
  const { mixing, temperature } = learner.targets;
  if (mixing >= 0 && mixing <= 1) return undefined;
  const at = learner.loss === 'logistic' ? ` at temperature ${temperature}` : '';
  return [
    `learners.${learner.name}.targets.mixing is ${mixing}`,
    `it must be at least 0 and at most 1, as the ${learner.loss} loss${at} is convex only there`,
  ];
}

/** A hard target is a label, which has no temperature. */
function checkHard({ name, targets }: TrainedFields): Complaint {
  if (targets?.hard !== true || targets.temperature === 1) return undefined;
  return [`learners.${name}.targets.temperature is ${targets.temperature}`, 'hard targets need 1'];
}

/** A hinge has no gradient at its kink, and only the square loss has a closed form. */
function checkTraining({ name, loss, training }: TrainedFields): Complaint {
  const possible =
    loss === 'square'
      ? ['minimise', 'amp', 'gradient-descent', 'gradient-flow', 'closed-form']
      : loss === 'hinge'
        ? ['minimise', 'amp']
        : ['minimise', 'amp', 'gradient-descent'];
  if (possible.includes(training.method)) return undefined;
  return [
    `learners.${name}.training.method is "${training.method}"`,
    `it must be ${possible.map((method) => `"${method}"`).join(' or ')} for the ${loss} loss`,
  ];
}

function checkLearner(learner: LearnerFields, problem: ProblemFields): Complaint {
  if (isPointLearner(learner)) return checkPoints(learner, problem);
  if (learner.kind !== 'trained') return undefined;
  const names = problem.learners.map(({ name }) => name);
  return (
    checkEarlier(learner.name, learner.targets?.from, names) ??
    checkMixing(learner) ??
    checkHard(learner) ??
    checkCrossFit(learner, problem) ??
    checkCorrection(learner, problem) ??
    checkMemory(learner, problem) ??
    checkTraining(learner) ??
    checkAmp(learner, problem) ??
    checkFlow(learner, problem) ??
    checkFeatures(learner, problem) ??
    checkCommittee(learner, problem)
  );
}

/**
 * Checks what no field can tell alone: unique names, targets from earlier learners, a convex loss,
 * a training method that exists, parts of the sample that make up the whole, a loss that fits the
 * labels.
 * @throws InputError about the first of these that fails
 */
export function checkProblem(problem: ProblemFields, source?: string): void {
  const complaint =
    checkNames(
      'learners',
      problem.learners.map(({ name }) => name),
    ) ??
    problem.learners.map((learner) => checkLearner(learner, problem)).find(Boolean) ??
    checkData(problem) ??
    checkPopulation(problem) ??
    checkCommitteePopulation(problem) ??
    checkCovariance(problem) ??
    checkInformation(problem) ??
    checkDiagnostics(problem);
  if (complaint !== undefined) throw inputErrorIn(source, ...complaint);
}
