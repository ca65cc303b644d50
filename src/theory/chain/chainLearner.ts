import { dataTerm } from '../../observables/dataTerm.ts';
import type { DataTerm } from '../../observables/dataTerm.ts';
import type { DataPart } from '../../problem/dataPart.ts';
import type { Mixture, SingleIndexPopulation } from '../../problem/population.ts';
import type { Learner, SingleIndexProblem, TrainedLearner } from '../../problem/problem.ts';
import { featureGroups } from './weights/featureGroups.ts';
import { inputGroups } from './weights/inputGroups.ts';
import type { InputGroup } from './weights/inputGroups.ts';
import { posteriorLearner } from './posteriorLearner.ts';
import type { ChainTerm } from './reaction/posteriorTerm.ts';

/** A convex learner of the chain: it reacts to the sample. */
export interface ConvexLearner {
  kind: 'convex';
  name: string;
  /** η */
  capacity: number;
  /** λ, in the coordinates of `inputs`. */
  l2: number;
  /** Whether its bias is to be solved for; without it is 0, by symmetry if not by choice. */
  bias: boolean;
  /** What its weights multiply. */
  inputs: readonly InputGroup[];
  /** Whether these are features of its own, which no other learner has. */
  featured: boolean;
  /** Its data term on each part of the sample; null on those that it does not train on. */
  terms: readonly (ChainTerm | null)[];
  /** Index of the learner whose field enters the target; null for labels only. */
  source: number | null;
}

/**
 * A learner that is fixed data: w = v + √noise ξ on its inputs, with ξ independent of the sample,
 * and a bias that is given (2012.00194, §3: the Bayes-optimal classifier).
 */
export interface FixedLearner {
  kind: 'fixed';
  name: string;
  capacity: number;
  /** Variance per coordinate of the part independent of v, Δ/α. */
  noise: number;
  bias: number;
}

export type ChainLearner = ConvexLearner | FixedLearner;

/** The learners of a problem as the state evolution sees them, in causal order. */
export function chainLearners(problem: SingleIndexProblem): ChainLearner[] {
  const names = problem.learners.map((learner) => learner.name);
  return problem.learners.map((learner) => chainLearner(problem, learner, names));
}

function chainLearner(
  problem: SingleIndexProblem,
  learner: Learner,
  names: string[],
): ChainLearner {
  const { name, capacity } = learner;
  if (learner.kind === 'bayes-optimal') {
    const { population } = problem;
    return population.kind === 'mixture'
      ? fixedLearner(problem, population, name, capacity)
      : posteriorLearner(problem, population, learner);
  }
  const terms = problem.data.map((part) => partTerm(learner, part));
  const source = learner.targets === undefined ? null : names.indexOf(learner.targets.from);
  return {
    kind: 'convex',
    name,
    capacity,
    bias: learner.bias && !isOdd(problem.population),
    ...inputsOf(problem, learner),
    terms,
    source,
  };
}

/**
 * Whether (x, y) and (−x, −y) are equally likely. The minimisers of a convex loss are then as
 * symmetric, and a bias of 0 is among them, though a hinge may be indifferent to small ones.
 */
function isOdd(population: SingleIndexPopulation): boolean {
  return population.kind === 'perceptron' || population.rho === 0.5;
}

function inputsOf(
  { population }: SingleIndexProblem,
  { l2, features }: TrainedLearner,
): Pick<ConvexLearner, 'l2' | 'inputs' | 'featured'> {
  if (features === undefined) return { l2, inputs: inputGroups(population), featured: false };
  return { l2: l2 * features.count, inputs: featureGroups(features), featured: true };
}

function partTerm(learner: TrainedLearner, { name, labels }: DataPart): DataTerm | null {
  return learner.on.includes(name) ? dataTerm(learner, labels) : null;
}

function fixedLearner(
  { alpha }: SingleIndexProblem,
  { rho, delta }: Mixture,
  name: string,
  capacity: number,
): FixedLearner {
  const bias = 0.5 * delta * (1 + delta / alpha) * Math.log(rho / (1 - rho));
  return { kind: 'fixed', name, capacity, noise: delta / alpha, bias };
}

/** Indices of a learner's ancestors (its source, its source's source, …), in causal order. */
export function ancestors(learners: readonly ChainLearner[], index: number): number[] {
  const learner = learners[index];
  if (learner?.kind !== 'convex' || learner.source === null) return [];
  return [...ancestors(learners, learner.source), learner.source];
}
