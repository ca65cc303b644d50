import type { Diagnosis } from '../../observables/diagnostics/diagnoseTeacher.ts';
import type { LearnerTrial } from '../trialAnswer.ts';
import type { Untrained } from '../training/trainingTask.ts';

/**
 * The answer of a student with the diagnosis of its teacher among its observables, or with a remark on
 * why there is none; as it was where nothing was to be diagnosed.
 */
export function withDiagnosis(
  answer: Extract<LearnerTrial, { converged: true }>,
  diagnosis: Diagnosis | Untrained | undefined,
): LearnerTrial {
  if (diagnosis === undefined) return answer;
  if (!('converged' in diagnosis)) {
    return { ...answer, observables: { ...answer.observables, ...diagnosis } };
  }
  const remarks = [answer.note, `its teacher was not diagnosed: ${diagnosis.reason}`];
  return { ...answer, note: remarks.filter((text) => text !== undefined).join('; ') };
}
