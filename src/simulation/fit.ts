import type { FittedLearner } from './fittedLearner.ts';
import type { LearnerTrial } from './trialAnswer.ts';

/** A learner's answer on one sample and, if it has one, its state for others to learn from. */
export interface Fit {
  answer: LearnerTrial;
  fitted?: FittedLearner;
}
