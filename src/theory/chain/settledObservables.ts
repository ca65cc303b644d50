import { observableNames } from '../../observables/observables.ts';
import type { LearnerObservables, ObservableName } from '../../observables/observables.ts';

/**
 * Training errors integrate a step, which may be too sharp for any grid when a student all but
 * copies its teacher: an answer may do without them.
 */
const stepObservables: readonly ObservableName[] = ['trainError', 'gap'];

/** Observables of which an error is known. */
export interface SettledObservables {
  /** All observables, or those that are left without steps that are not known well enough. */
  settled: LearnerObservables;
  /** The largest error of the settled ones, relative to 1 + |value|. */
  error: number;
}

/**
 * Leaves out training errors whose own error, by `errorOf`, exceeds the tolerance relative to
 * 1 + |value|; all other observables stay, whatever their error.
 */
export function settledObservables(
  observables: LearnerObservables,
  tolerance: number,
  errorOf: (name: ObservableName) => number,
): SettledObservables {
  const relative = (name: ObservableName) =>
    errorOf(name) / (1 + Math.abs(observables[name] as number));
  const names = observableNames.filter((name) => observables[name] !== undefined);
  const kept = names.filter(
    (name) => !stepObservables.includes(name) || relative(name) <= tolerance,
  );
  const settled =
    kept.length === names.length
      ? observables
      : Object.fromEntries(kept.map((name) => [name, observables[name] as number]));
  return { settled, error: Math.max(...kept.map(relative)) };
}
