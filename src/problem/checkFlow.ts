import type { Complaint } from './checkProblem.ts';
import type { ProblemFields } from './problem.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** The exact flow is that of the weights alone. */
export function checkFlow(learner: TrainedFields, problem: ProblemFields): Complaint {
  if (learner.training.method !== 'gradient-flow') return undefined;
  const where = `learners.${learner.name}.bias`;
  const rule = 'it must be false for gradient flow';
  if (learner.bias === true) return [`${where} is true`, rule];
  if (learner.bias === undefined && problem.population.kind === 'mixture') {
    return [`${where} is true by default on a mixture`, rule];
  }
  return learner.training.targets === 'concurrent' ? checkConcurrent(learner, problem) : undefined;
}

/** Two flows at once are known where they are flows of one matrix, the first of labels alone. */
function checkConcurrent(learner: TrainedFields, { learners }: ProblemFields): Complaint {
  const { name, targets } = learner;
  const given = `learners.${name}.training.targets is "concurrent"`;
  const source = learners.find((other) => other.name === targets?.from);
  if (source === undefined) return [given, 'it needs targets'];
  if (seesMore(targets, source)) {
    return [
      given,
      'it must be "final" for targets that are corrected or of a source with a memory',
    ];
  }
  const fits =
    source.kind === 'trained' &&
    targets?.hard !== true &&
    source.targets === undefined &&
    outlasts(source.training, learner.training) &&
    sameMatrix(source, learner);
  if (fits) return undefined;
  return [
    given,
    `${source.name} must follow a gradient flow of the labels for as long, on the same samples and inputs`,
  ];
}

/** Whether targets are more than a field. */
function seesMore(
  targets: TrainedFields['targets'],
  source: ProblemFields['learners'][number],
): boolean {
  const corrects = targets?.correction !== undefined && targets.correction.kind !== 'none';
  const remembers = source.kind === 'trained' && (source.memory ?? 0) > 0;
  return corrects || remembers;
}

function outlasts(source: TrainedFields['training'], own: TrainedFields['training']): boolean {
  if (source.method !== 'gradient-flow' || own.method !== 'gradient-flow') return false;
  return source.time >= own.time;
}

function sameMatrix(source: TrainedFields, own: TrainedFields): boolean {
  const matrix = ({ on, capacity, features }: TrainedFields) =>
    JSON.stringify([on, capacity, features]);
  return own.features === undefined && matrix(source) === matrix(own);
}
