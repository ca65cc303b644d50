import type { Complaint } from './checkProblem.ts';
import { usualScale } from './correctionScale.ts';
import type { ProblemFields } from './problem.ts';
import { wholeSample } from './dataPart.ts';
import { hasRealLabels } from './hasRealLabels.ts';
import { givesLogits, sourceOf } from './targetSource.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;
type CorrectionFields = NonNullable<NonNullable<TrainedFields['targets']>['correction']>;

/**
 * A strength is stated or chosen, and not both.
 *
 * @param where the path of the correction.
 */
export function checkStrength(where: string, correction: CorrectionFields): Complaint {
  if (correction.kind !== 'constant' && correction.kind !== 'bounded') return undefined;
  const { strength, crossValidated } = correction;
  if (strength === undefined && crossValidated === undefined) {
    return [
      `${where}.strength is missing`,
      'it must be a number above 0, or crossValidated must be true',
    ];
  }
  if (strength === undefined || crossValidated === undefined) return undefined;
  return [`${where}.strength is ${strength}`, 'it must be absent where crossValidated is true'];
}

/** Logits are what fields with square loss can be drawn to, where the source has them. */
function checkScale(
  where: string,
  scale: 'logit' | 'probability',
  learner: TrainedFields,
  problem: ProblemFields,
): Complaint {
  if (scale !== 'logit') return undefined;
  const allowed = 'it must be "probability"';
  if (learner.loss !== 'square') {
    return [`${where}.scale is "logit"`, `${allowed} for the ${learner.loss} loss`];
  }
  if (givesLogits(sourceOf(learner, problem))) return undefined;
  return [
    `${where}.scale is "logit"`,
    `${allowed} as the field of ${learner.targets?.from} is none`,
  ];
}

/** Real labels have no probabilities: their corrections are other mixings of label and prediction. */
function checkReal(
  where: string,
  { kind }: CorrectionFields,
  scale: 'logit' | 'probability',
  learner: TrainedFields,
  problem: ProblemFields,
): Complaint {
  if (!hasRealLabels(problem.population)) return undefined;
  if (scale === 'logit') {
    return [`${where}.scale is "logit"`, 'it must be "probability" for real labels'];
  }
  if (kind === 'bounded') {
    return [`${where}.kind is "bounded"`, 'it must be "constant" or "orthogonal" for real labels'];
  }
  if (sourceOf(learner, problem)?.kind === 'trained') return undefined;
  return [`${where} is given`, 'on real labels, only targets of trained learners are corrected'];
}

/** Where there are no labels there is nothing to correct by. */
function checkLabels(where: string, { on }: TrainedFields, { data }: ProblemFields): Complaint {
  const parts = data ?? [wholeSample];
  if (parts.some(({ name, labels }) => labels && (on?.includes(name) ?? true))) return undefined;
  return [`${where} is given`, 'a learner that trains without labels does not depend on it'];
}

/** A corrected target has a strength, a scale that its learner can use, and is soft. */
export function checkCorrection(learner: TrainedFields, problem: ProblemFields): Complaint {
  const { targets } = learner;
  const correction = targets?.correction;
  if (targets === undefined || correction === undefined || correction.kind === 'none') {
    return undefined;
  }
  const where = `learners.${learner.name}.targets`;
  if (targets.hard) return [`${where}.hard is true`, 'it must be false for corrected targets'];
  const scale = correction.scale ?? usualScale(learner, problem);
  return (
    checkStrength(`${where}.correction`, correction) ??
    checkReal(`${where}.correction`, correction, scale, learner, problem) ??
    checkScale(`${where}.correction`, scale, learner, problem) ??
    checkLabels(`${where}.correction`, learner, problem)
  );
}
