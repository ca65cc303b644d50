import type { TrialAnswer } from '../simulation/trialAnswer.ts';
import { NoEvidence } from './claims/claim.ts';
import type { Evidence } from './claims/claim.ts';
import type { Plan } from './plan.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import { trialOf } from './results.ts';
import type { Results } from './results.ts';
import { trialTasks } from './task.ts';
import type { TidyRow } from './tidyRow.ts';

/** Of rows that have been kept without the trials that they are means of. @throws NoEvidence always. */
export function noTrials({ curve }: TidyRow): never {
  throw new NoEvidence(`${curve}: its trials are not known one by one`);
}

/**
 * The numbers of a run's simulated rows trial by trial, in the order of the trials; read again at each
 * call, so that no more than one trial is held at a time.
 *
 * @returns what throws NoEvidence for a row that was not simulated or has not converged, and
 *   MissingResult when a trial has no result.
 */
export function trialValues(
  { figure }: Pick<ResolvedExperiment, 'figure'>,
  plan: Pick<Plan, 'curves'>,
  results: Results,
): Evidence['trialsOf'] {
  return (row) => {
    const planned = plan.curves.find(({ curve }) => curve.label === row.curve);
    const point = planned?.simulated.find(({ x }) => x === row.axes[figure.x]);
    if (!point?.drawn || row.kind !== 'simulation') return noTrials(row);
    const { draw, place } = point.drawn;
    return Array.from(trialTasks(draw), (task) => {
      const value = valueOf(trialOf(results, task)[place], row);
      if (value !== undefined) return value;
      throw new NoEvidence(`${row.curve}: trial ${task.trial} has no ${row.observable}`);
    });
  };
}

/** What a trial says of a row; `undefined` where its learner has not converged. */
function valueOf(
  answer: TrialAnswer | undefined,
  { learner, observable }: TidyRow,
): number | undefined {
  if (observable === 'overlap') return answer?.overlaps[learner];
  const trained = answer?.learners[learner];
  if (trained?.converged !== true) return undefined;
  const observables: Record<string, number> = trained.observables;
  return observables[observable];
}
