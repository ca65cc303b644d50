import type { PointLearner as Learner } from '../../problem/points/pointLearner.ts';
import type { Trial } from '../trial.ts';
import { forest } from './forest.ts';
import { kernelRidge } from './kernelRidge.ts';
import type { PointLearner } from './pointLearner.ts';

/**
 * What fits a learner on points of a problem: the registry of their kinds. A forest begins its draws
 * anew with every call, so that copies of it that see other samples see the same inputs.
 */
export function pointFitter({ kernels, streams }: Trial, learner: Learner): PointLearner {
  return learner.kind === 'kernel-ridge'
    ? kernelRidge(kernels, learner)
    : forest(kernels, learner, streams(`forest/${learner.name}`));
}
