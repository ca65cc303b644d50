import { informedReport } from '../../information/hidden/informedReport.ts';
import { onlineReports } from '../../observables/online/onlineReport.ts';
import type { OnlineReport } from '../../observables/online/onlineReport.ts';
import { courseTimes, sharedCourses } from '../../problem/online/course.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import type { LearnerTheory, QuadratureKind, TheoryAnswer } from '../theoryAnswer.ts';
import { solveOde, usualPrecision } from './solveOde.ts';

/** Integrals of four fields around ReLU units that learn are taken by quadrature. */
function quadratureOf({ networks }: OnlineProblem): QuadratureKind {
  const byQuadrature = networks.some(
    ({ activation, learnsFrom }) => activation === 'relu' && learnsFrom !== undefined,
  );
  return byQuadrature ? 'grid' : 'exact';
}

function answerOf(
  problem: OnlineProblem,
  { networks, ...report }: OnlineReport,
  residual: number | null,
): TheoryAnswer {
  const quadrature = quadratureOf(problem);
  const learners = Object.entries(networks).map(([name, network]): [string, LearnerTheory] => {
    if (!network.converged) return [name, { ...network, residual }];
    const error = residual ?? NaN;
    return [name, { ...network, residual: error, quadrature, quadratureError: error, sweeps: 1 }];
  });
  return { problem, learners: Object.fromEntries(learners), ...report };
}

/**
 * The answers of theory to online problems, for N → ∞: the ordinary differential equations of the
 * overlaps (Saad & Solla 1995). Problems that share a course are answered from one solution of it.
 */
export function solveOnline(
  problems: readonly OnlineProblem[],
  precision = usualPrecision,
): Map<OnlineProblem, TheoryAnswer> {
  const answers = new Map<OnlineProblem, TheoryAnswer>();
  for (const course of sharedCourses(problems)) {
    const outcome = solveOde(course[0] as OnlineProblem, courseTimes(course), precision);
    const reports = onlineReports(course, outcome);
    course.forEach((problem, i) => {
      answers.set(
        problem,
        answerOf(problem, informedReport(problem, reports[i] as OnlineReport), outcome.residual),
      );
    });
  }
  return answers;
}
