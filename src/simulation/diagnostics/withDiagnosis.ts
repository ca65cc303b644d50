import type { Diagnosis } from '../../observables/diagnostics/diagnoseTeacher.ts';
import type { LearnerTrial } from '../trialAnswer.ts';
import type { Untrained } from '../training/trainingTask.ts';

/** A diagnosis, and the products with the data that the copies behind it took. */
export interface Diagnosed {
  converged: true;
  diagnosis: Diagnosis;
  products: number;
}

/**
 * The answer of a student with the diagnosis of its teacher among its observables, or with a remark on
 * why there is none; as it was where nothing was to be diagnosed.
 */
export function withDiagnosis(
  answer: Extract<LearnerTrial, { converged: true }>,
  found: Diagnosed | Untrained | undefined,
): LearnerTrial {
  if (found === undefined) return answer;
  if (!found.converged) {
    const remarks = [answer.note, `its teacher was not diagnosed: ${found.reason}`];
    return { ...answer, note: remarks.filter((text) => text !== undefined).join('; ') };
  }
  const observables = { ...answer.observables, ...found.diagnosis };
  return { ...answer, observables, products: answer.products + found.products };
}
