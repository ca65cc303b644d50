import { observableNames } from '../observables/observables.ts';
import { namesIn } from '../problem/question.ts';
import type { LearnerTheory, TheoryAnswer } from '../theory/theoryAnswer.ts';
import type { Estimate } from './estimate.ts';
import type { LearnerEstimate, SimulationAnswer } from './simulationAnswer.ts';

/** One number that both roads can answer; null on the side that has no converged answer. */
export interface ComparisonRow {
  /** A learner's name, or a pair `teacher,student` for their overlap. */
  learner: string;
  /** A name of `observableNames`, or `overlap`. */
  observable: string;
  /** The value for N → ∞. */
  theory: number | null;
  /** The mean over trials at finite N. */
  mean: number | null;
  /** Standard error of the mean; null for one trial, too. */
  stderr: number | null;
  /** Independent samples. */
  trials: number | null;
  /**
   * (mean − theory)/stderr. With few trials it follows Student's t with trials − 1 degrees of
   * freedom rather than the normal law, and a finite-size shift of order 1/N adds to it; null
   * where a side is missing or the standard error is unknown or zero.
   */
  z: number | null;
}

/** What is compared of an answer of theory. */
export type ComparedTheory = Pick<TheoryAnswer, 'learners' | 'overlaps'>;

/**
 * Theory beside simulation, for every learner and observable and every pair's overlap, with the
 * distance in standard errors, $z = (\bar x - x_\infty)/\text{stderr}$.
 *
 * @param theory what `solve` answered; a problem's own, or any with learners of the same names.
 * @param simulation what `simulate` answered.
 * @returns rows in causal order of learners, then of pairs; none where neither side has a number.
 *
 * @example
 * ```ts
 * import { compare, parseProblem, simulate, solve } from 'quenched';
 *
 * const problem = parseProblem({
 *   population: { kind: 'mixture', rho: 0.2, delta: 1 },
 *   alpha: 3,
 *   learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 * });
 * const rows = compare(solve(problem), simulate(problem, { n: 200, trials: 20 }));
 * const row = rows.find(({ observable }) => observable === 'testError');
 * console.log(row?.theory?.toFixed(4), row?.mean?.toFixed(4), row?.z?.toFixed(1)); // 0.1709 0.1697 -0.7
 * ```
 */
export function compare(theory: ComparedTheory, simulation: SimulationAnswer): ComparisonRow[] {
  const names = namesIn(simulation.problem);
  return [
    ...names.flatMap((name) => learnerRows(name, theory.learners[name], simulation.learners[name])),
    ...overlapRows(theory, simulation),
  ];
}

function learnerRows(
  learner: string,
  theory: LearnerTheory | undefined,
  simulation: LearnerEstimate | undefined,
): ComparisonRow[] {
  const predicted = theory?.converged ? theory.observables : {};
  const measured = simulation?.converged ? simulation.observables : {};
  return observableNames.flatMap((observable) =>
    row(learner, observable, predicted[observable], measured[observable]),
  );
}

function overlapRows(theory: ComparedTheory, simulation: SimulationAnswer): ComparisonRow[] {
  const keys = new Set([...Object.keys(theory.overlaps), ...Object.keys(simulation.overlaps)]);
  return [...keys].flatMap((key) =>
    row(key, 'overlap', theory.overlaps[key], simulation.overlaps[key]),
  );
}

/** No row where neither side has a number. */
function row(
  learner: string,
  observable: string,
  theory: number | undefined,
  simulation: Estimate | undefined,
): ComparisonRow[] {
  if (theory === undefined && simulation === undefined) return [];
  return [
    {
      learner,
      observable,
      theory: theory ?? null,
      mean: simulation?.mean ?? null,
      stderr: simulation?.stderr ?? null,
      trials: simulation?.trials ?? null,
      z: standardised(theory, simulation),
    },
  ];
}

function standardised(theory: number | undefined, simulation: Estimate | undefined): number | null {
  if (theory === undefined || !simulation?.stderr) return null;
  return (simulation.mean - theory) / simulation.stderr;
}
