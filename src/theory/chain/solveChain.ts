import { testError } from '../../observables/testError.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import type { Learner, SingleIndexProblem } from '../../problem/problem.ts';
import { usualCare } from './care.ts';
import type { Care } from './care.ts';
import { chainContext } from './chainContext.ts';
import { ancestors, sourcesOf } from './chainLearner.ts';
import type { ChainLearner, ConvexLearner, FixedLearner } from './chainLearner.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import { emptyState, setPair } from './chainState.ts';
import type { ChainState } from './chainState.ts';
import { addCopy } from './crossFit/addCopy.ts';
import { copyOf } from './crossFit/copies.ts';
import { crossFitObstacle } from './crossFit/crossFitObstacle.ts';
import { keptSolution, solutionQuestion } from './keptSolution.ts';
import { isLinear } from './linear/linearFields.ts';
import { isPosterior, uncoveredStudents, writePosterior } from './posteriorLearner.ts';
import type { PosteriorLearner } from './posteriorLearner.ts';
import { ridgelessLimit } from './ridgelessLimit.ts';
import type { LearnerSolution } from './solution.ts';
import { solveLearner } from './solveLearner.ts';
import { solveLinearLearner } from './linear/solveLinearLearner.ts';
import { weightlessSolution } from './weightless.ts';
import { followsFlow } from '../gradientFlow/flowChain.ts';
import { flowOverlap, solveFlow } from '../gradientFlow/solveFlow.ts';
import { existenceWithoutRidge } from '../separability/existence.ts';
import type { LearnerTheory } from '../theoryAnswer.ts';

/** A problem with all its learners solved, as far as they have answers. */
export interface SolvedChain {
  context: ChainContext;
  state: ChainState;
  /** One entry per learner, in causal order. */
  answers: LearnerTheory[];
  /** Solutions on each shift of the points of the learners that were sampled, by index. */
  replicas: Map<number, readonly ChainState[]>;
  /** What the solutions of convex learners depend on, by index; see `solutionQuestion`. */
  questions: (string | null)[];
}

/** Solves a convex learner of a chain by quadrature, given those that it learns from. */
export type QuadratureSolver = (
  chain: SolvedChain,
  population: SingleIndexPopulation,
  index: number,
) => LearnerSolution;

/** How the learners of a chain are solved. */
export interface ChainRoad {
  /** Chains of the same learners, solved in the same way, whose answers stay where nothing changed. */
  kept: readonly SolvedChain[];
  /** For the learners that have no closed form. */
  solve: QuadratureSolver;
}

/**
 * Solves the learners of a problem one by one in causal order: an earlier learner never depends
 * on a later one. `previous` is the same chain at a neighbouring point of an axis, if any.
 */
export function solveChain(
  problem: SingleIndexProblem,
  previous: SolvedChain | null,
  care = usualCare,
): SolvedChain {
  const kept = previous === null ? [] : [previous];
  return solveChainBy(problem, { kept, solve: carefully(care, previous) });
}

/** Solves the learners of a problem one by one in causal order. */
export function solveChainBy(problem: SingleIndexProblem, road: ChainRoad): SolvedChain {
  const context = chainContext(problem);
  const { learners } = context;
  const chain: SolvedChain = {
    context,
    state: emptyState(learners.length),
    answers: [],
    replicas: new Map(),
    questions: [],
  };
  learners.forEach((_, index) => chain.answers.push(addLearner(chain, problem, index, road)));
  return chain;
}

function addLearner(
  chain: SolvedChain,
  problem: SingleIndexProblem,
  index: number,
  road: ChainRoad,
): LearnerTheory {
  const learner = chain.context.learners[index] as ChainLearner;
  if (learner.kind === 'fixed') return addFixed(chain, problem, learner, index);
  if (isPosterior(learner)) return addPosterior(chain, learner, index);
  const copy = copyOf(learner);
  if (followsFlow(problem, problemIndex(problem, learner))) {
    return copy === null
      ? addFlow(chain, problem, index)
      : { converged: false, reason: 'no theory covers copies on a gradient flow', residual: null };
  }
  if (copy !== null && copy.fold > 0) return addCopy(chain, index, copy);
  return addConvex(chain, problem, index, road);
}

/** The place among a problem's learners of one of its chain; copies have that of their original. */
export function problemIndex({ learners }: SingleIndexProblem, learner: ChainLearner): number {
  const original = copyOf(learner)?.of ?? learner.name;
  return learners.findIndex(({ name }) => name === original);
}

/** A learner that is not at a minimum: no other learner's solution but a flow's depends on it. */
function addFlow(
  { context, state }: SolvedChain,
  problem: SingleIndexProblem,
  index: number,
): LearnerTheory {
  const place = (k: number) => problemIndex(problem, context.learners[k] as ChainLearner);
  const answer = solveFlow(problem, place(index));
  if (!answer.converged) return answer;
  const { m = Number.NaN, q = Number.NaN } = answer.observables;
  state.m.set(index, 0, m);
  state.Q.set(index, index, q);
  for (const j of ancestors(context.learners, index)) {
    setPair(state.Q, index, j, flowOverlap(problem, place(j), place(index)));
  }
  return answer;
}

/** A posterior mean depends on no other learner: its answer is known already. */
function addPosterior(
  { context, state }: SolvedChain,
  { posterior }: PosteriorLearner,
  index: number,
): LearnerTheory {
  writePosterior(context.learners, index, state);
  return posterior.answer;
}

/** Whether a learner has an answer. */
export function isSolved(chain: SolvedChain, index: number): boolean {
  return chain.answers[index]?.converged === true;
}

function addFixed(
  { context, state }: SolvedChain,
  { population }: SingleIndexProblem,
  { capacity, noise, bias }: FixedLearner,
  index: number,
): LearnerTheory {
  const own = { m: capacity, q: capacity * (1 + noise), bias };
  state.m.set(index, 0, own.m);
  state.b.set(index, 0, own.bias);
  state.Q.set(index, index, own.q);
  context.learners.slice(0, index).forEach((other, j) => {
    // Two such learners share v on their common inputs and nothing else.
    if (other.kind === 'fixed') setPair(state.Q, index, j, Math.min(capacity, other.capacity));
  });
  const error = testError(population, own);
  // Independent of the sample, hence no better on it than on fresh data.
  const observables = { ...own, testError: error, trainError: error, gap: 0 };
  const exact = { residual: 0, quadrature: 'exact' as const, quadratureError: 0 };
  return { converged: true, ...exact, sweeps: 0, observables };
}

function addConvex(
  chain: SolvedChain,
  problem: SingleIndexProblem,
  index: number,
  road: ChainRoad,
): LearnerTheory {
  const { context } = chain;
  const { population, learners } = problem;
  const learner = context.learners[index] as ConvexLearner;
  const missing =
    crossFitObstacle(learners, learners[problemIndex(problem, learner)] as Learner) ??
    featuresInChain(context, index);
  if (missing !== undefined) return { converged: false, reason: missing, residual: null };
  const unsolved = ancestors(context.learners, index).find((j) => !isSolved(chain, j));
  if (unsolved !== undefined) {
    const reason = `${learner.name} learns from ${nameOf(context, unsolved)}, which has no answer`;
    return { converged: false, reason, residual: null };
  }
  const constant = ancestors(context.learners, index).find((j) => chain.state.Q.get(j, j) === 0);
  if (constant !== undefined) {
    const reason = `${learner.name} learns from ${nameOf(context, constant)}, whose weights are all 0`;
    return { converged: false, reason, residual: null };
  }
  const sources = ancestors(context.learners, index).map((j) => context.learners[j]);
  const uncovered = sources.filter(isPosterior).map(uncoveredStudents).find(Boolean);
  if (uncovered !== undefined) return { converged: false, reason: uncovered, residual: null };
  chain.questions[index] = solutionQuestion(population, context, index);
  const known = keptSolution(chain, index, road.kept);
  if (known !== undefined) return known;
  const solution = (learner.l2 === 0 ? solveWithoutRidge : solveConvex)(
    chain,
    population,
    index,
    road,
  );
  if (!solution.converged) return solution;
  chain.state = solution.state;
  if (solution.replicas !== null) chain.replicas.set(index, solution.replicas);
  const { converged, residual, quadrature, quadratureError, sweeps, observables } = solution;
  return { converged, residual, quadrature, quadratureError, sweeps, observables };
}

/**
 * Refuses a learner that has no minimiser; of many minimisers it takes that of least norm, and
 * leaves in the context of the chain the tiny ridge that selects it.
 */
function solveWithoutRidge(
  chain: SolvedChain,
  population: SingleIndexPopulation,
  index: number,
  road: ChainRoad,
): LearnerSolution {
  const { alpha, parts, learners } = chain.context;
  const learner = learners[index] as ConvexLearner;
  const existence = existenceWithoutRidge(population, alpha, parts, learner);
  if (existence.kind === 'none' || existence.kind === 'unproven') {
    return { converged: false, reason: existence.reason, residual: null };
  }
  if (existence.kind !== 'many') return solveConvex(chain, population, index, road);
  const { context, solution } = ridgelessLimit(chain.context, index, (near) =>
    solveConvex({ ...chain, context: near }, population, index, road),
  );
  chain.context = context;
  return solution;
}

function solveConvex(
  chain: SolvedChain,
  population: SingleIndexPopulation,
  index: number,
  road: ChainRoad,
): LearnerSolution {
  const { context, state } = chain;
  const constant = weightlessSolution(context, population, index, state);
  if (constant !== null) return constant;
  return isLinear(context, [...ancestors(context.learners, index), index])
    ? solveLinearLearner(context, population, index, state)
    : road.solve(chain, population, index);
}

/**
 * Solves to full accuracy, from the solution in `near` where there is one, and without it where that
 * leads nowhere.
 */
export function carefully(care: Care, near: SolvedChain | null): QuadratureSolver {
  return ({ context, state, replicas }, population, index) => {
    const source = sourcesOf(context.learners[index])[0];
    const warm = near !== null && isSolved(near, index) ? near.state : null;
    const from = (guess: ChainState | null) =>
      solveLearner(context, population, index, {
        state,
        replicas: replicas.get(source ?? index) ?? null,
        guess,
        care,
      });
    const first = from(warm);
    return first.converged || warm === null ? first : from(null);
  };
}

/** Why a learner is not covered: the theory of features knows no chains of learners. */
function featuresInChain({ learners }: ChainContext, index: number): string | undefined {
  const chain = [...ancestors(learners, index), index].map((k) => learners[k] as ChainLearner);
  const featured = chain.find((learner) => learner.kind === 'convex' && learner.featured);
  if (featured === undefined || chain.length === 1) return undefined;
  return `no theory covers distillation from or into random features (${featured.name})`;
}

function nameOf({ learners }: ChainContext, index: number): string {
  return (learners[index] as ChainLearner).name;
}
