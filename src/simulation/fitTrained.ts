import type { TrainedLearner } from '../problem/problem.ts';
import type { Fit } from './fit.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { measureTrained } from './measureTrained.ts';
import { trainingRows } from './partRows.ts';
import { allocateSubject } from './subject.ts';
import { teacherOf } from './teacherOf.ts';
import { trainOn } from './trainOn.ts';
import type { Trial } from './trial.ts';

/** Trains a learner on the sample of a trial and measures it. */
export function fitTrained(trial: Trial, learner: TrainedLearner): Fit {
  const taught = teacherOf(trial, learner);
  if (!taught.converged) return { answer: taught };
  const { kernels, problem, sample } = trial;
  const { teacher, note } = taught;
  const subject = allocateSubject(trial, learner);
  const measured = (state: FittedLearner) => measureTrained(trial, learner, state, teacher);
  const mark = kernels.mark();
  const rows = trainingRows(problem.data, learner, sample.design.rows);
  const outcome = trainOn(trial, { learner, teacher, rows }, subject, measured);
  if (!outcome.converged) {
    kernels.release(mark);
    return { answer: outcome };
  }
  const { state, trajectory } = outcome;
  const products = taught.products + outcome.products;
  const observables = measured(state);
  kernels.release(mark);
  return {
    answer: {
      ...{ converged: true, products, observables },
      ...(trajectory && { trajectory }),
      ...(note !== undefined && { note }),
    },
    fitted: { ...state, ...(teacher && { teacher }) },
  };
}
