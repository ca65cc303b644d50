import * as fc from 'fast-check';
import { compare } from '../../src/answer/compare.ts';
import type { ComparisonRow } from '../../src/answer/compare.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { solve } from '../../src/answer/solve.ts';
import type { Problem } from '../../src/problem/problem.ts';
import type { SettledQuestion } from '../../src/problem/question.ts';
import { usualDesign } from '../../src/simulation/design/designKind.ts';
import type { DesignKind } from '../../src/simulation/design/designKind.ts';
import { studentTwoSided } from '../../src/sweep/studentT.ts';
import { arbitraryProblem } from './arbitraryProblem.ts';

/** How much evidence is asked for. */
export interface Evidence {
  /** N. */
  n: number;
  trials: number;
  /** Default: the usual one of a problem's protocol. */
  design?: DesignKind;
}

/** Evidence about chains of learners. */
export interface ChainEvidence extends Evidence {
  /** Learners of the longest chains. */
  longest: number;
}

/** A sample of what `thorough` asks for: chains of three take theory longer than simulation. */
export const quick: ChainEvidence = { n: 500, trials: 20, longest: 2 };

/** What `npm run test:full` asks for. */
export const thorough: ChainEvidence = { n: 1000, trials: 30, longest: 3 };

/** Probability that a whole seed raises a false alarm, shared among all its comparisons. */
export const falseAlarm = 1e-3;

/** Random problems of one seed. */
export function randomProblems(seed: number, count: number, longest: number): Problem[] {
  // fast-check prefers the ends of intervals; here their insides are what is asked about.
  return fc.sample(fc.noBias(arbitraryProblem(longest)), { seed, numRuns: count });
}

/** Theory beside simulation for one problem. */
function comparisons(
  problem: SettledQuestion,
  seed: number,
  { n, trials, design = usualDesign(problem) }: Evidence,
): ComparisonRow[] {
  const options = { n, trials, seed: `agreement ${seed}`, design };
  const rows = compare(solve(problem), simulate(problem, { ...options, testSamples: 0 }));
  return rows.filter(({ observable }) => !kinked.includes(observable));
}

/**
 * Functions of overlaps with kinks and thresholds: at finite N their means are not their values at
 * the mean. The overlaps themselves are compared.
 */
const kinked = ['specialisation', 'escapeTime', 'plateauLength'];

/** Theory leaves out a training error that no grid resolves; all else it must have. */
export function mayLack({ observable }: ComparisonRow): boolean {
  return observable === 'trainError' || observable === 'gap';
}

/**
 * Largest shift that a finite N is granted. Minima at finite N differ from their limit by
 * O(1/N), with a constant that grows with the value and its susceptibility.
 */
function finiteSizeAllowance(value: number, n: number): number {
  return (10 * (1 + Math.abs(value))) / n;
}

/** A comparison that neither chance nor a finite N explains at the given level; else null. */
function disagreement(row: ComparisonRow, level: number, n: number): string | null {
  const { learner: name, observable, theory, mean, stderr, trials } = row;
  const label = `${name} ${observable}: theory ${theory}, simulation ${mean} ± ${stderr}`;
  if (theory === null && mean !== null && mayLack(row)) return null;
  if (theory === null || mean === null || stderr === null || trials === null) return label;
  const excess = Math.abs(mean - theory) - finiteSizeAllowance(theory, n);
  if (excess <= 0) return null;
  if (stderr === 0) return label;
  return studentTwoSided(excess / stderr, trials - 1) < level ? label : null;
}

/** All disagreements of one seed, with the level shared among all comparisons. */
export function disagreements(seed: number, count: number, evidence: ChainEvidence): string[] {
  return disagreementsOn(randomProblems(seed, count, evidence.longest), seed, evidence);
}

/** All disagreements on some problems, with the level shared among all comparisons. */
export function disagreementsOn(
  problems: readonly SettledQuestion[],
  seed: number,
  evidence: Evidence,
): string[] {
  const results = problems.map((problem) => ({
    problem,
    rows: comparisons(problem, seed, evidence),
  }));
  const total = results.reduce((sum, { rows }) => sum + rows.length, 0);
  return results.flatMap(({ problem, rows }) =>
    rows.flatMap((row) => {
      const found = disagreement(row, falseAlarm / total, evidence.n);
      return found === null ? [] : [`${found} in ${JSON.stringify(problem)}`];
    }),
  );
}
