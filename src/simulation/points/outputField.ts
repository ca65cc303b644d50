import { log } from '../../numerics/specialFunctions.ts';
import type { PointLearner } from '../../problem/points/pointLearner.ts';

/** The least probability that has a logit of its own, as in 2104.09732. */
const CLIP = 1 / 500;

/** Whether what a learner on points predicts is 2p − 1, p the probability of +1. */
export function givesProbabilities(learner: PointLearner): boolean {
  return learner.kind === 'forest' && learner.outputs === 'probability';
}

/** The field of a learner on points where its output, on the scale of its loss, is given. */
export function outputField(learner: PointLearner): (output: number) => number {
  return givesProbabilities(learner) ? clippedLogit : (output) => output;
}

/** Whether an output 2p − 1 is one of those whose logit is that of 1/500 or 499/500. */
export function isClippedOutput(output: number): boolean {
  return !(0.5 + 0.5 * output >= CLIP && 0.5 - 0.5 * output >= CLIP);
}

function clippedLogit(output: number): number {
  const p = Math.min(1 - CLIP, Math.max(CLIP, 0.5 + 0.5 * output));
  return log(p / (1 - p));
}
