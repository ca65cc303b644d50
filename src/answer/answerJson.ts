import { pairInformation } from '../information/fields/pairInformation.ts';
import { networkPairInformation } from '../information/hidden/networkPairInformation.ts';
import type { Question } from '../problem/question.ts';
import type { LearnerTheory, QuadratureKind } from '../theory/theoryAnswer.ts';
import type { Estimate } from './estimate.ts';
import { recommendation } from './recommendation.ts';
import type { CourseEstimate, LearnerEstimate, SimulationAnswer } from './simulationAnswer.ts';
import type { Solution } from './solve.ts';

/**
 * What `solve --json` prints: numbers per learner, or `converged: false` and a reason; online those
 * of `networks` at the end, and the `trajectory` of all of them. The
 * `residual` and `quadratureError` are the largest over the learners, `quadrature` is the least
 * exact. Where the problem asks for information, that of every pair is printed, see
 * `pairInformation` and `networkPairInformation`.
 *
 * @example
 * ```ts
 * import { parseProblem, solve, theoryJson } from 'quenched';
 *
 * const problem = parseProblem({
 *   population: { kind: 'mixture', rho: 0.2, delta: 1 },
 *   alpha: 3,
 *   learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 * });
 * const json = theoryJson(solve(problem));
 * console.log(Object.keys(json).slice(0, 4)); // [ 'kind', 'problem', 'converged', 'residual' ]
 * ```
 */
export function theoryJson(answer: Solution): object {
  const learners = Object.values(answer.learners);
  return {
    kind: 'theory',
    problem: answer.problem,
    ...verdict(answer.learners),
    residual: largest(learners.map(({ residual }) => residual)),
    quadrature: leastExact(learners),
    quadratureError: largest(
      learners.map((learner) => (learner.converged ? learner.quadratureError : null)),
    ),
    [whoLearns(answer)]: mapValues(answer.learners, learnerTheoryJson),
    overlaps: answer.overlaps,
    ...informationJson(answer),
    ...(answer.trajectory && { trajectory: answer.trajectory }),
    optima: answer.optima,
  };
}

/**
 * What `simulate --json` prints: the shape of theory with `{ mean, stderr }` for each number.
 *
 * @example
 * ```ts
 * import { parseProblem, simulate, simulationJson } from 'quenched';
 *
 * const problem = parseProblem({
 *   population: { kind: 'mixture', rho: 0.2, delta: 1 },
 *   alpha: 3,
 *   learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 * });
 * const json = simulationJson(simulate(problem, { n: 20, trials: 2 }));
 * console.log(Object.keys(json).slice(0, 6)); // [ 'kind', 'problem', 'n', 'trials', 'seed', 'design' ]
 * ```
 */
export function simulationJson(answer: SimulationAnswer): object {
  return {
    kind: 'simulation',
    problem: answer.problem,
    n: answer.n,
    trials: answer.trials,
    seed: answer.seed,
    design: answer.design,
    blas: answer.blas,
    ...verdict(answer.learners),
    [whoLearns(answer)]: mapValues(answer.learners, learnerEstimateJson),
    overlaps: mapValues(answer.overlaps, estimateJson),
    ...(answer.informationEmpirical && { informationEmpirical: answer.informationEmpirical }),
    ...(answer.trajectory && { trajectory: courseJson(answer.trajectory) }),
  };
}

/**
 * What pairs tell of the label, of networks of the truth's hidden fields, where the problem asks; JSON has
 * no infinity, so it is text.
 */
function informationJson({ problem, learners, overlaps }: Solution): object {
  if (problem.protocol === 'online') {
    if (problem.information === undefined) return {};
    return { information: networkPairInformation(problem, overlaps) };
  }
  if (problem.protocol !== 'batch' || problem.information !== true) return {};
  const pairs = pairInformation(problem, { learners, overlaps });
  const text = JSON.stringify(pairs, (_, value: unknown) =>
    value === Number.POSITIVE_INFINITY ? 'Infinity' : value,
  );
  return { information: JSON.parse(text) as object };
}

/** The key of a problem's protocol for those who learn. */
function whoLearns({ problem }: { problem: Question }): 'networks' | 'learners' {
  return problem.protocol === 'online' ? 'networks' : 'learners';
}

function courseJson({ time, networks, overlaps }: CourseEstimate): object {
  const estimates = (series: Readonly<Partial<Record<string, Estimate[]>>>) =>
    mapValues(series, (values) => values.map(estimateJson));
  return { time, networks: mapValues(networks, estimates), overlaps: estimates(overlaps) };
}

/** Whether all learners have answers, and why not the first that has none. */
function verdict(
  learners: Record<string, { converged: true } | { converged: false; reason: string }>,
): { converged: boolean; reason?: string } {
  const failures = Object.entries(learners).flatMap(([name, learner]) =>
    learner.converged ? [] : [{ name, reason: learner.reason }],
  );
  const [first] = failures;
  if (first === undefined) return { converged: true };
  // What ends a whole course is nobody's own.
  const isShared = failures.length > 1 && failures.every(({ reason }) => reason === first.reason);
  return {
    converged: false,
    reason: isShared ? first.reason : `${first.name}: ${first.reason}`,
  };
}

function learnerTheoryJson(learner: LearnerTheory): object {
  if (learner.converged) return learner.observables;
  return { converged: false, reason: learner.reason };
}

function learnerEstimateJson(learner: LearnerEstimate): object {
  if (!learner.converged) return learner;
  const { observables, products, testErrorEmpirical, trajectory, note } = learner;
  const advice = recommendation(observables);
  return {
    ...mapValues(observables, estimateJson),
    ...(testErrorEmpirical && { testErrorEmpirical: estimateJson(testErrorEmpirical) }),
    products: estimateJson(products),
    ...(trajectory && {
      trajectory: mapValues(trajectory, (series) =>
        series.map((entry) => (typeof entry === 'number' ? entry : estimateJson(entry))),
      ),
    }),
    ...(note !== undefined && { note }),
    ...(advice && { recommendation: advice }),
  };
}

function estimateJson({ mean, stderr }: Estimate): { mean: number; stderr: number | null } {
  return { mean, stderr };
}

const fromLeastExact: readonly QuadratureKind[] = ['sampled', 'grid', 'exact'];

function leastExact(learners: readonly LearnerTheory[]): QuadratureKind | null {
  const kinds = learners.flatMap((learner) => (learner.converged ? learner.quadrature : []));
  return fromLeastExact.find((kind) => kinds.includes(kind)) ?? null;
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function mapValues<In, Out>(
  record: Readonly<Partial<Record<string, In>>>,
  change: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value as In)]),
  );
}
