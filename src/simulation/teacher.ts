import type { Vector } from './design/design.ts';
import type { FittedLearner } from './fittedLearner.ts';

/** What a learner takes its targets from. */
export interface Teacher {
  /** h̃ as it is shown on every training sample, M doubles. */
  fields: Vector;
  /**
   * Those whose fields these are: the source itself, or copies of it of which each has not been
   * trained on the samples that it shows its field on. On fresh samples one is as good as another.
   */
  learners: readonly FittedLearner[];
}
