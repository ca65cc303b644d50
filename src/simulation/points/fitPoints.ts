import type { PointLearner } from '../../problem/points/pointLearner.ts';
import { squareCounterpart } from '../../problem/points/squareCounterpart.ts';
import type { Fit } from '../fit.ts';
import { trainingRows } from '../partRows.ts';
import { teacherOf } from '../teacherOf.ts';
import type { Trial } from '../trial.ts';
import { measurePoints } from './measurePoints.ts';
import { allocatePoints, trainPoints } from './trainPoints.ts';

/** Trains a learner on points on the sample of a trial and measures it. */
export function fitPoints(trial: Trial, learner: PointLearner): Fit {
  const taught = teacherOf(trial, squareCounterpart(learner));
  if (!taught.converged) return { answer: taught };
  const { kernels, problem, sample } = trial;
  const { teacher } = taught;
  const subject = allocatePoints(trial);
  const mark = kernels.mark();
  const rows = trainingRows(problem.data, learner, sample.design.rows);
  const outcome = trainPoints(trial, { learner, teacher, rows }, subject);
  kernels.release(mark);
  if (!outcome.converged) return { answer: outcome };
  const { state } = outcome;
  const observables = measurePoints(trial, learner, state, teacher);
  kernels.release(mark);
  const products = taught.products + outcome.products;
  return { answer: { converged: true, products, observables }, fitted: state };
}
