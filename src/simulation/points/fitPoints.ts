import type { PointLearner } from '../../problem/points/pointLearner.ts';
import type { Fit } from '../fit.ts';
import { trainingRows } from '../partRows.ts';
import { prepare } from '../prepare.ts';
import type { Trial } from '../trial.ts';
import { measurePoints } from './measurePoints.ts';
import { allocatePoints, trainPoints } from './trainPoints.ts';

/** Trains a learner on points on the sample of a trial and measures it. */
export function fitPoints(trial: Trial, stated: PointLearner): Fit {
  const prepared = prepare(trial, stated);
  if (!prepared.converged) return { answer: prepared };
  const { kernels, problem, sample } = trial;
  const { learner, teacher, strength, note } = prepared;
  const subject = allocatePoints(trial);
  const mark = kernels.mark();
  const rows = trainingRows(problem.data, learner, sample.design.rows);
  const outcome = trainPoints(trial, { learner, teacher, rows }, subject);
  kernels.release(mark);
  if (!outcome.converged) return { answer: outcome };
  const { state } = outcome;
  const chosen = strength !== undefined && { strength };
  const observables = { ...measurePoints(trial, learner, state, teacher), ...chosen };
  const products = prepared.products + outcome.products;
  return {
    answer: { converged: true, products, observables, ...(note !== undefined && { note }) },
    fitted: { ...state, ...chosen },
  };
}
