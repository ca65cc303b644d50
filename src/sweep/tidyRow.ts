/**
 * One number of one learner on one curve at one point: the row of curves.csv, and all that figures
 * and claims may look at. Theory has no stderr and no trials. A number that did not converge has
 * `converged: false` and no mean.
 */
export interface TidyRow {
  /** Label of the curve. */
  curve: string;
  /** Value of every axis of the experiment at this point, keyed by its path. */
  axes: Record<string, number>;
  /** Where the number comes from. */
  kind: 'theory' | 'simulation' | 'published';
  /** Name of the learner, or `earlier,later` for an overlap. */
  learner: string;
  /** Name of the observable, or `overlap`. */
  observable: string;
  /** The value; null where there is none to be trusted. */
  mean: number | null;
  /** Standard error of the mean; null for theory, published points and single trials. */
  stderr: number | null;
  /** Independent samples; null for theory and published points. */
  trials: number | null;
  /** Whether there is an answer; without one the mean is null. */
  converged: boolean;
}
