import type { TrainedLearner } from '../problem/problem.ts';
import type { Fit } from './fit.ts';
import type { WeightedState } from './fittedLearner.ts';
import { measureTrained } from './measureTrained.ts';
import { trainingRows } from './partRows.ts';
import { prepare } from './prepare.ts';
import { allocateSubject } from './subject.ts';
import { trainOn } from './trainOn.ts';
import type { Trial } from './trial.ts';

/** Trains a learner on the sample of a trial and measures it. */
export function fitTrained(trial: Trial, stated: TrainedLearner): Fit {
  const prepared = prepare(trial, stated);
  if (!prepared.converged) return { answer: prepared };
  const { kernels, problem, sample } = trial;
  const { learner, teacher, strength, note } = prepared;
  const subject = allocateSubject(trial, learner);
  const measured = (state: WeightedState) => measureTrained(trial, learner, state, teacher);
  const mark = kernels.mark();
  const rows = trainingRows(problem.data, learner, sample.design.rows);
  const outcome = trainOn(trial, { learner, teacher, rows }, subject, measured);
  if (!outcome.converged) {
    kernels.release(mark);
    return { answer: outcome };
  }
  const { state, trajectory } = outcome;
  const products = prepared.products + outcome.products;
  const chosen = strength !== undefined && { strength };
  const observables = { ...measured(state), ...chosen };
  kernels.release(mark);
  return {
    answer: {
      ...{ converged: true, products, observables },
      ...(trajectory && { trajectory }),
      ...(note !== undefined && { note }),
    },
    fitted: { ...state, ...(teacher && { teacher }), ...chosen },
  };
}
