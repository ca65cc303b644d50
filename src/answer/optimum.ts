/** A setting that was stated as `optimal`, and what theory found for it. */
export interface Optimum {
  learner: string;
  /** Where the setting stands in the problem, such as `learners.student.l2`. */
  path: string;
  /** The value that is used: rounded, see `settingScale`. */
  value: number;
  /**
   * At both ends the learner's test error is larger than at the minimum by more than the two may be
   * off, or the search ends there; the learner's other settings are kept at the minimum.
   */
  bracket: [number, number];
  /** The learner's test error at the value. */
  testError: number;
  /** At which end of the search the minimum lies: the error may fall on beyond it; null if inside. */
  edge: 'lower' | 'upper' | null;
}
