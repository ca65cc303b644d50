import type { SampledInformation } from '../../information/samples/sampleInformation.ts';
import { partsOf } from '../../information/samples/sampledParts.ts';
import { overlapKey } from '../../observables/observables.ts';
import type { LearnerObservables } from '../../observables/observables.ts';
import type { AnyTableLearner } from '../../problem/table/tableLearner.ts';
import type { LearnerTrial, TrialAnswer } from '../trialAnswer.ts';
import { featureInformation } from './featureInformation.ts';
import { fitTableLearner } from './fitTableLearner.ts';
import { tableSource } from './tableTrial.ts';
import type { TableTrial } from './tableTrial.ts';

/**
 * The answers of a table's learners, with what the features of every network and of the one that
 * teaches it tell of classes among the observables and, with its errors, beside them by `overlapKey`;
 * as they were where the problem does not ask for `information`.
 */
export function informedTable(
  trial: TableTrial,
  learners: Record<string, LearnerTrial>,
): Pick<TrialAnswer, 'learners' | 'informationEmpirical'> {
  if (trial.problem.information !== true) return { learners };
  const informed: Record<string, LearnerTrial> = { ...learners };
  const pairs: Record<string, SampledInformation> = {};
  for (const learner of trial.problem.learners) {
    const answer = learners[learner.name];
    const source = tableSource(trial.problem, learner);
    if (source === undefined || answer?.converged !== true) continue;
    const key = overlapKey(source.name, learner.name);
    const found = ofPair(trial, [source, learner], key);
    if (found === undefined) continue;
    pairs[key] = found;
    const observables = { ...answer.observables, ...valuesOf(found) };
    informed[learner.name] = { ...answer, observables };
  }
  return { learners: informed, informationEmpirical: pairs };
}

function valuesOf({ parts, redundantAtLeast }: SampledInformation): LearnerObservables {
  return {
    ...partsOf((name) => parts[name].value),
    ...(redundantAtLeast && { redundantAtLeast: redundantAtLeast.value }),
  };
}

/** `undefined` unless both are networks, which have features. */
function ofPair(
  trial: TableTrial,
  pair: readonly [AnyTableLearner, AnyTableLearner],
  key: string,
): SampledInformation | undefined {
  const { kernels, streams, sample } = trial;
  const [teacher, student] = pair.map((learner) => fitTableLearner(trial, learner));
  if (teacher?.converged !== true || student?.converged !== true) return undefined;
  if (!('features' in teacher) || !('features' in student)) return undefined;
  return featureInformation(
    kernels,
    { teacher: teacher.heldFeatures, student: student.heldFeatures },
    { classes: sample.held.classes, outputs: sample.outputs },
    (purpose) => streams(`information/${key}/${purpose}`),
  );
}
