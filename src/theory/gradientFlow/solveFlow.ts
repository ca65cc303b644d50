import { fieldClasses } from '../../observables/fieldLaw.ts';
import type { FieldClass } from '../../observables/fieldLaw.ts';
import type { LearnerObservables } from '../../observables/observables.ts';
import { freshTerm } from '../../observables/partTerm.ts';
import { testError } from '../../observables/testError.ts';
import { testLoss } from '../../observables/testLoss.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { SingleIndexProblem, TrainedLearner } from '../../problem/problem.ts';
import type { LearnerTheory } from '../theoryAnswer.ts';
import { lineage, lineageFilter } from './flowChain.ts';
import { spectralAverage } from './spectralAverage.ts';
import type { Filter } from './spectralFilter.ts';
import { trainingError } from './trainingFields.ts';

/** The largest relative error that a spectral average may have in an answer. */
const allowedError = 1e-6;

/**
 * A learner on a gradient flow of the square loss, or distilled from one, in closed form: with
 * w = a(XᵀX) Xᵀy everything is an average over Marchenko–Pastur's law (Advani, Saxe & Sompolinsky
 * 2020, arXiv:1710.03667; Ali, Kolter & Tibshirani 2019, arXiv:1810.10082).
 */
export function solveFlow(problem: SingleIndexProblem, index: number): LearnerTheory {
  const filter = lineageFilter(problem, index);
  if (typeof filter === 'string') return { converged: false, reason: filter, residual: null };
  const source = lineage(problem, index).at(-2);
  const sourceIndex = source === undefined ? -1 : problem.learners.indexOf(source);
  const sourceFilter = sourceIndex < 0 ? null : (lineageFilter(problem, sourceIndex) as Filter);
  const { averages, worst } = flowAverages(problem);
  const observables = flowObservables(problem, index, averages, filter, sourceFilter);
  const quadratureError = worst();
  if (!(quadratureError <= allowedError)) {
    const reason = `the averages over the spectrum did not settle (they still move by ${quadratureError.toExponential(1)})`;
    return { converged: false, reason, residual: null };
  }
  const byRule = { quadrature: 'grid' as const, quadratureError };
  return { converged: true, residual: 0, ...byRule, sweeps: 0, observables };
}

/** S = w·w̃/N of two learners of whom one follows a flow; NaN where there is no theory of it. */
export function flowOverlap(problem: SingleIndexProblem, earlier: number, later: number): number {
  const [one, other] = [lineageFilter(problem, earlier), lineageFilter(problem, later)];
  if (typeof one === 'string' || typeof other === 'string') return Number.NaN;
  return flowAverages(problem).averages.overlap(one, other);
}

/** The averages of filters a and ã that observables are made of. */
interface FlowAverages {
  /** w·w*∕N */
  signal(a: Filter): number;
  /** w·w̃/N */
  overlap(a: Filter, b: Filter): number;
  /** E[h u], E[h y] and E[h h̃] over the training sample. */
  trainingSignal(a: Filter): number;
  trainingLabel(a: Filter): number;
  trainingPair(a: Filter, b: Filter): number;
}

/**
 * With y = c u + r, E[r u] = 0 and E[r²] = v: Xᵀy has the part c XᵀX w* and one of covariance
 * v XᵀX, so that E[w*ᵀf(XᵀX)Xᵀy] and E[yᵀX f(XᵀX) Xᵀy] are traces.
 */
function flowAverages({ population, alpha }: SingleIndexProblem): {
  averages: FlowAverages;
  /** The largest error so far. */
  worst: () => number;
} {
  const { labelSlope, labelSquare } = fieldClasses(population)[0] as FieldClass;
  const rest = labelSquare - labelSlope * labelSlope;
  const power = (s: number) => labelSlope * labelSlope * s + rest;
  let error = 0;
  const average = (g: Filter): number => {
    const found = spectralAverage(alpha, g);
    error = Math.max(error, found.error);
    return found.value;
  };
  return {
    worst: () => error,
    averages: {
      signal: (a) => alpha * labelSlope * average(a),
      overlap: (a, b) => alpha * average((s) => a(s) * b(s) * power(s)),
      trainingSignal: (a) => labelSlope * average((s) => a(s) * s),
      trainingLabel: (a) => average((s) => a(s) * power(s)),
      trainingPair: (a, b) => average((s) => a(s) * b(s) * s * power(s)),
    },
  };
}

function flowObservables(
  problem: SingleIndexProblem,
  index: number,
  averages: FlowAverages,
  a: Filter,
  source: Filter | null,
): LearnerObservables {
  const population = problem.population as Perceptron;
  const parameters = (f: Filter) => ({
    m: averages.signal(f),
    q: averages.overlap(f, f),
    bias: 0,
  });
  const own = parameters(a);
  const target =
    source === null ? undefined : { ...parameters(source), overlap: averages.overlap(a, source) };
  const moments = {
    signal: averages.trainingSignal(a),
    label: averages.trainingLabel(a),
    square: averages.trainingPair(a, a),
  };
  const term = freshTerm(problem, problem.learners[index] as TrainedLearner, { labels: true });
  const { labelSquare } = fieldClasses(population)[0] as FieldClass;
  const scale = 1 - 2 * term.smoothing;
  const onLabels = 0.5 * (scale * scale * labelSquare - 2 * scale * moments.label + moments.square);
  const onTarget = source === null ? 0 : targetDistance(averages, a, source);
  const test = testError(population, own);
  const training = trainingError(population, moments);
  return {
    ...own,
    testError: test,
    testLoss: testLoss(population, term, own, target),
    trainLoss: term.labelWeight * onLabels + term.targetWeight * onTarget,
    trainError: training,
    gap: test - training,
    ...(source !== null && { targetFieldError: onTarget }),
  };
}

/** ½E(h̃ − h)² over the training sample. */
function targetDistance(averages: FlowAverages, a: Filter, source: Filter): number {
  const difference: Filter = (s) => source(s) - a(s);
  return 0.5 * averages.trainingPair(difference, difference);
}
