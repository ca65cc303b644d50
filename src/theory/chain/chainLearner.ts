import type { DataTerm } from '../../observables/dataTerm.ts';
import { freshTerm, trainingTerm } from '../../observables/partTerm.ts';
import type { Mixture, SingleIndexPopulation } from '../../problem/population.ts';
import type { SingleIndexProblem, TrainedLearner } from '../../problem/problem.ts';
import type { ChainPart, ChainPlan, PlannedLearner } from './crossFit/chainPlan.ts';
import type { Copy } from './crossFit/copies.ts';
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
  /** The same on fresh samples, which no source remembers; a posterior mean has no losses. */
  fresh: readonly (DataTerm | null)[];
  /** Index of the learner whose field enters the target, on each part; null for labels only. */
  sources: readonly (number | null)[];
  /** Which field of its source that is. */
  shown: ShownField;
  /** The learner that it is a copy of, if it is none of the problem's own; else null. */
  copy: Copy | null;
}

/**
 * A field after training on the sample in question, or the `free` field: that of a copy which has
 * been trained on everything else (leave-one-out).
 */
export type ShownField = 'trained' | 'free';

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

/** The learners of a problem's chain as the state evolution sees them, in causal order. */
export function chainLearners(problem: SingleIndexProblem, plan: ChainPlan): ChainLearner[] {
  return plan.learners.map((planned) => chainLearner(problem, planned, plan.parts));
}

function chainLearner(
  problem: SingleIndexProblem,
  { name, learner, fold, sources }: PlannedLearner,
  parts: readonly ChainPart[],
): ChainLearner {
  const { capacity } = learner;
  if (learner.kind === 'bayes-optimal') {
    const { population } = problem;
    return population.kind === 'mixture'
      ? fixedLearner(problem, population, name, capacity)
      : posteriorLearner(problem, parts, population, learner);
  }
  const own = parts.map((part) =>
    part.fold !== fold && learner.on.includes(part.name) ? part : null,
  );
  return {
    kind: 'convex',
    name,
    capacity,
    bias: learner.bias && !isOdd(problem.population),
    ...inputsOf(problem, learner),
    terms: own.map((part) => part && trainingTerm(problem, learner, part)),
    fresh: own.map((part) => part && freshTerm(problem, learner, part)),
    sources: parts.map((part) => sources[part.fold] ?? null),
    shown: learner.targets?.crossFit?.folds === 'leave-one-out' ? 'free' : 'trained',
    copy: fold === null ? null : { of: learner.name, fold },
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

function fixedLearner(
  { alpha }: SingleIndexProblem,
  { rho, delta }: Mixture,
  name: string,
  capacity: number,
): FixedLearner {
  const bias = 0.5 * delta * (1 + delta / alpha) * Math.log(rho / (1 - rho));
  return { kind: 'fixed', name, capacity, noise: delta / alpha, bias };
}

/** Indices of a learner's ancestors (its sources, their sources, …), in causal order. */
export function ancestors(learners: readonly ChainLearner[], index: number): number[] {
  const all = new Set(
    sourcesOf(learners[index]).flatMap((source) => [...ancestors(learners, source), source]),
  );
  return [...all].sort((a, b) => a - b);
}

/** Indices of the learners whose fields enter the targets of a learner: one, or copies of one. */
export function sourcesOf(learner: ChainLearner | undefined): number[] {
  if (learner?.kind !== 'convex') return [];
  return [...new Set(learner.sources.flatMap((source) => source ?? []))];
}
