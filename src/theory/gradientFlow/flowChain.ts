import type { SingleIndexProblem, TrainedLearner, WeightedLearner } from '../../problem/problem.ts';
import { labelFilter } from './spectralFilter.ts';
import type { Filter, FilteredSource } from './spectralFilter.ts';

/** A learner and those it learns from, in causal order. */
export function lineage(problem: SingleIndexProblem, index: number): WeightedLearner[] {
  const learner = problem.learners[index] as WeightedLearner;
  const from = learner.kind === 'trained' ? learner.targets?.from : undefined;
  const source = problem.learners.findIndex(({ name }) => name === from);
  return source < 0 ? [learner] : [...lineage(problem, source), learner];
}

/** Whether a learner, or one it learns from, is not at its minimum but on a gradient flow. */
export function followsFlow(problem: SingleIndexProblem, index: number): boolean {
  return lineage(problem, index).some(
    (learner) => learner.kind === 'trained' && learner.training.method === 'gradient-flow',
  );
}

/**
 * The filter of a learner whose lineage consists of functions of one matrix, or why there is none.
 * Covered are isotropic inputs labelled by a perceptron, learners with square loss and all inputs,
 * without bias, on all labelled samples.
 */
export function lineageFilter(problem: SingleIndexProblem, index: number): Filter | string {
  const { population, data } = problem;
  if (population.kind !== 'perceptron') return 'the theory of gradient flow needs a perceptron';
  if (population.covariance !== undefined) {
    return 'the theory of gradient flow needs inputs without covariance';
  }
  if (!data.every(({ labels }) => labels)) return 'the theory of gradient flow needs all labels';
  let source: FilteredSource | null = null;
  for (const learner of lineage(problem, index)) {
    const obstacle = whyNot(learner, data.length);
    if (obstacle !== undefined) return `${learner.name}: the theory of gradient flow ${obstacle}`;
    if (source !== null && (source.learner.memory ?? 0) > 0) {
      return `${learner.name}: the theory of gradient flow knows no source with a memory`;
    }
    const trained = learner as TrainedLearner;
    source = { learner: trained, filter: labelFilter(trained, source) };
  }
  return (source as FilteredSource).filter;
}

function whyNot(learner: WeightedLearner, parts: number): string | undefined {
  if (learner.kind !== 'trained') return 'covers trained learners only';
  if (learner.loss !== 'square') return 'covers the square loss only';
  if (learner.bias) return 'knows no bias';
  if (learner.capacity !== 1) return 'needs capacity 1';
  if (learner.features !== undefined) return 'knows no random features';
  if (learner.targets?.hard) return 'knows no hard targets';
  if (learner.targets?.correction !== undefined) return 'knows no corrected targets';
  if (learner.targets?.crossFit !== undefined) return 'knows no cross-fitting';
  if (learner.on.length !== parts) return 'needs learners on all parts of the sample';
  return undefined;
}
