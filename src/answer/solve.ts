import type { Problem, StatedProblem } from '../problem/problem.ts';
import type { Question } from '../problem/question.ts';
import type { TableProblem } from '../problem/table/tableProblem.ts';
import { solveFeatures } from '../theory/gaussianFeatures/solveFeatures.ts';
import { solveOnline } from '../theory/online/solveOnline.ts';
import { solveTheory, theoryAlong } from '../theory/solveTheory.ts';
import type { LearnerTheory, TheoryAnswer } from '../theory/theoryAnswer.ts';
import { optimise } from './optimise.ts';
import type { Optimised } from './optimise.ts';
import type { Optimum } from './optimum.ts';

/** The answer of theory to a problem as it was stated. */
export interface Solution extends Omit<TheoryAnswer, 'problem'> {
  /** With numbers for its optimal settings; as it was stated where one of them was not found. */
  problem: Question;
  /** What theory found for the settings that were stated as `optimal`, learner by learner. */
  optima: Optimum[];
}

/**
 * The answer of theory to one problem, for $N \to \infty$ at fixed $\alpha = M/N$. Optimal settings
 * are found first. It is the minimum of every learner's objective
 *
 * $$\sum_{\mu=1}^{M} D(h_\mu;\, y_\mu, \tilde h_\mu) + \frac{\lambda}{2} \lVert w \rVert^2, \qquad h_\mu = \frac{w \cdot x_\mu}{\sqrt N} + b,$$
 *
 * whatever its training method: gradient descent that is stopped early is not covered. On a sample
 * that it trains on a learner's field is a proximal point of what it would be without that sample,
 *
 * $$h = \arg\min_z \Big[ D(z;\, y, \tilde h) + \frac{(z - r)^2}{2V} \Big],$$
 *
 * with $r$ Gaussian given the label, and averages over it close the equations for $m$, $q$, $b$, the
 * overlaps and the responses $V$ (Saglietti & Zdeborová 2020, arXiv:2012.00194, for a teacher and a
 * student; the guide derives them for chains). They are solved by iteration: each learner's answer
 * has its `residual`, and no numbers where it did not converge.
 *
 * Networks that learn online are answered at the end of their time, Gaussian features by their
 * covariance; of a table of data there is no theory.
 *
 * @param stated a parsed problem: `parseProblem`, or `parseQuestion` of any protocol.
 * @returns an answer per learner, which has numbers only where `converged` is true.
 *
 * @example
 * ```ts
 * import { parseProblem, solve } from 'quenched';
 *
 * const problem = parseProblem({
 *   population: { kind: 'mixture', rho: 0.2, delta: 1 },
 *   alpha: 3,
 *   learners: [
 *     { name: 'teacher', loss: 'logistic', l2: 0.1 },
 *     { name: 'student', loss: 'logistic', l2: 0.1, capacity: 0.5, targets: { from: 'teacher' } },
 *   ],
 * });
 * const { learners, overlaps } = solve(problem);
 * const { student } = learners;
 * if (!student?.converged) throw new Error(student?.reason);
 * console.log(student.observables.testError?.toFixed(4)); // 0.1803
 * console.log(overlaps['teacher,student']?.toFixed(4)); // 1.3779
 * ```
 */
export function solve(stated: Question): Solution {
  return solver([stated], solveTheory)(stated);
}

/**
 * Answers along an axis: solutions and searches begin where the neighbour's ended. `overlaps` hold
 * only the pairs of which one learns from the other. Problems that share the course of their online
 * learning share its solution.
 */
export function solveCurve(questions: readonly Question[]): Solution[] {
  return questions.map(solver(questions, theoryAlong()));
}

/** Solves the questions, to be called with each of them in their order. */
export function solver(
  questions: readonly Question[],
  solveNext: (problem: Problem) => TheoryAnswer,
): (question: Question) => Solution {
  const courses = solveOnline(questions.filter((question) => question.protocol === 'online'));
  let neighbours: readonly Optimum[] = [];
  return (question) => {
    if (question.protocol === 'online') {
      return { ...(courses.get(question) as TheoryAnswer), optima: [] };
    }
    if (question.protocol === 'table') return uncovered(question);
    if (question.protocol === 'features') return { ...solveFeatures(question), optima: [] };
    const optimised = optimise(question, neighbours);
    if (!optimised.found) return unsolved(question, optimised);
    neighbours = optimised.optima;
    return { ...solveNext(optimised.problem), optima: optimised.optima };
  };
}

/** Nobody knows the law of a table of data. */
function uncovered(problem: TableProblem): Solution {
  const reason = 'no theory covers tables of data';
  const answers = problem.learners.map(({ name }): [string, LearnerTheory] => [
    name,
    { converged: false, reason, residual: null },
  ]);
  return { problem, learners: Object.fromEntries(answers), overlaps: {}, optima: [] };
}

/** A problem that lacks a number has no answer for any learner. */
function unsolved(
  stated: StatedProblem,
  { learner, reason, optima }: Extract<Optimised, { found: false }>,
): Solution {
  const answers = stated.learners.map(({ name }): [string, LearnerTheory] => {
    const why = name === learner ? reason : `${learner} has no optimal settings: ${reason}`;
    return [name, { converged: false, reason: why, residual: null }];
  });
  return { problem: stated, learners: Object.fromEntries(answers), overlaps: {}, optima };
}
