import type { AnyTableLearner, TableLearner } from '../../problem/table/tableLearner.ts';
import type { Untrained } from '../training/trainingTask.ts';
import { chooseStrength } from './chooseStrength.ts';
import { classTargets } from './classTargets.ts';
import type { Lesson } from './classTargets.ts';
import { clippedShare } from './clippedShare.ts';
import { fitNetwork } from './fitNetwork.ts';
import { shownBy } from './shown.ts';
import type { Shown } from './shown.ts';
import { shownOutOfFold } from './shownOutOfFold.ts';
import { fitKey, tableSource } from './tableTrial.ts';
import type { TableFit, TableTrial } from './tableTrial.ts';
import { trainTableLearner } from './trainTableLearner.ts';

/** Fits a learner on the trial's rows, unless a learner with an equal fit has been there before. */
export function fitTableLearner(trial: TableTrial, learner: AnyTableLearner): TableFit | Untrained {
  const key = fitKey(trial.problem, learner);
  const fit = trial.fits.get(key) ?? newFit(trial, learner);
  trial.fits.set(key, fit);
  return fit;
}

function newFit(trial: TableTrial, learner: AnyTableLearner): TableFit | Untrained {
  const source = tableSource(trial.problem, learner);
  if (learner.kind === 'network') {
    const teacher = source && fitSource(trial, source);
    return teacher?.converged === false ? teacher : fitNetwork(trial, learner, teacher);
  }
  if (source === undefined) return fitLesson(trial, learner, undefined);
  const shown = shownTo(trial, learner, source);
  if ('converged' in shown) return shown;
  const strength = strengthFor(trial, learner, shown);
  if (typeof strength === 'object') return strength;
  return fitLesson(trial, learner, { shown, strength });
}

/** What a source shows a learner on the rows that are trained on. */
function shownTo(
  trial: TableTrial,
  { targets }: TableLearner,
  source: AnyTableLearner,
): Shown[] | Untrained {
  const fit = fitSource(trial, source);
  if (!fit.converged) return fit;
  if (targets?.crossFit === undefined) return fit.onTraining;
  if (source.kind === 'network' || !('targets' in fit)) {
    throw new Error(`${source.name} is a network, of which there are no copies`);
  }
  return shownOutOfFold(trial, source, fit, targets.crossFit);
}

function fitSource(trial: TableTrial, source: AnyTableLearner): TableFit | Untrained {
  const fit = fitTableLearner(trial, source);
  if (fit.converged) return fit;
  return { converged: false, reason: `its source ${source.name} has no answer: ${fit.reason}` };
}

/** The strength that cross-validation chooses; undefined where nothing is to be chosen. */
function strengthFor(
  trial: TableTrial,
  learner: TableLearner,
  shown: readonly Shown[],
): number | undefined | Untrained {
  const correction = learner.targets?.correction;
  if (correction === undefined || correction.kind === 'orthogonal') return undefined;
  return correction.crossValidated && chooseStrength(trial, learner, shown);
}

function fitLesson(
  trial: TableTrial,
  learner: TableLearner,
  lesson: Lesson | undefined,
): TableFit | Untrained {
  const { sample, kernels, points, outputs } = trial;
  const { training, held } = sample;
  const targets = classTargets(learner, { classes: training.classes, outputs }, lesson);
  const rows = Array.from({ length: points.rows }, (_, row) => row);
  const model = trainTableLearner(trial, learner, learner.name, targets, rows);
  if (!model.converged) return model;
  const mark = kernels.mark();
  const onTraining = shownBy(learner, model.predict(points), outputs);
  const onHeld = shownBy(learner, model.predict(held.points), outputs);
  kernels.release(mark);
  const share = lesson && clippedShare(learner, lesson.shown);
  return {
    converged: true,
    products: model.products,
    targets,
    onTraining,
    onHeld,
    ...(lesson?.strength !== undefined && { strength: lesson.strength }),
    ...(share !== undefined && { clippedShare: share }),
  };
}
