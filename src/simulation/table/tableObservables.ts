import type { LearnerObservables } from '../../observables/observables.ts';
import { isWrong, labelLoss } from './labelLoss.ts';
import { rocArea } from './rocArea.ts';
import type { Shown } from './shown.ts';
import type { LabelledPoints, TableSample } from './tableSample.ts';
import type { TableFit } from './tableTrial.ts';

function meanOver(
  shown: readonly Shown[],
  { classes }: LabelledPoints,
  measure: (own: Shown, label: number) => number,
): number {
  const total = shown.reduce((sum, own, row) => sum + measure(own, classes[row] as number), 0);
  return total / shown.length;
}

const wrong = (own: Shown, label: number): number => (isWrong(own, label) ? 1 : 0);

/** What is measured of a learner on the rows of a trial; see `observableNames`. */
export function tableObservables(
  { onTraining, onHeld, strength, clippedShare, alignment }: TableFit,
  { training, held, outputs }: TableSample,
): LearnerObservables {
  const testError = meanOver(onHeld, held, wrong);
  const trainError = meanOver(onTraining, training, wrong);
  const scores = onHeld.map(({ probabilities }) => probabilities[1] as number);
  const area = outputs === 2 ? rocArea(scores, held.classes) : NaN;
  return {
    testError,
    testLoss: meanOver(onHeld, held, labelLoss),
    trainError,
    trainLoss: meanOver(onTraining, training, labelLoss),
    gap: testError - trainError,
    ...(!Number.isNaN(area) && { auc: area }),
    ...(clippedShare !== undefined && { clippedShare }),
    ...(strength !== undefined && { strength }),
    ...(alignment !== undefined && { alignment }),
  };
}
