import { softplus } from '../../numerics/specialFunctions.ts';
import { hinge } from '../../observables/hingeMoments.ts';
import { isPointLearner } from '../../problem/points/pointLearner.ts';
import type { CopiedLearner } from './learnerBehind.ts';

/** The loss of a field on a label. */
export type LabelLoss = (label: number, field: number) => number;

const logLoss: LabelLoss = (label, field) => softplus(-label * field);
const squareLoss: LabelLoss = (label, field) => 0.5 * (label - field) * (label - field);

/**
 * What a learner loses on labels that it was not trained on, whatever its targets are: log(1+e^{−yh})
 * where its field is a logit, that is for the logistic loss, for corrected logits and for forests, else
 * its own loss of a label.
 */
export function heldOutLoss(learner: CopiedLearner): LabelLoss {
  const drawnToLogits = learner.targets?.correction?.scale === 'logit';
  if (isPointLearner(learner)) {
    return learner.kind === 'forest' || drawnToLogits ? logLoss : squareLoss;
  }
  const { loss } = learner;
  switch (loss) {
    case 'logistic':
      return logLoss;
    case 'square':
      return drawnToLogits ? logLoss : squareLoss;
    default:
      return (label, field) => hinge(loss, 1 - label * field);
  }
}
