import { informedReport } from '../../information/hidden/informedReport.ts';
import type { Kernels } from '../../numerics/kernels.ts';
import { onlineReports } from '../../observables/online/onlineReport.ts';
import type { OnlineReport } from '../../observables/online/onlineReport.ts';
import { courseTimes, sharedCourses } from '../../problem/online/course.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { checkDesign } from '../checkDesign.ts';
import type { TrialOptions } from '../runPath.ts';
import { trialStreams } from '../streams.ts';
import type { LearnerTrial, TrialAnswer } from '../trialAnswer.ts';
import { runDenseSgd } from './runDenseSgd.ts';
import { runOverlapChain } from './runOverlapChain.ts';

function trialAnswer({ networks, ...report }: OnlineReport): TrialAnswer {
  const learners = Object.entries(networks).map(([name, network]): [string, LearnerTrial] => [
    name,
    network.converged ? { ...network, products: 0 } : network,
  ]);
  return { learners: Object.fromEntries(learners), ...report };
}

/**
 * One course of online learning and its answers to the problems that share it, in their order.
 *
 * @param problems equal but for when they look at the course.
 * @throws InputError if N or the design cannot answer them.
 * @throws MemoryLimitError if the weights do not fit into the kernels' memory.
 */
export function runOnline(
  kernels: Kernels,
  problems: readonly OnlineProblem[],
  { n, seed, trial, design }: TrialOptions,
): TrialAnswer[] {
  const [problem, ...others] = sharedCourses(problems).map(([first]) => first as OnlineProblem);
  if (problem === undefined || others.length > 0) throw new Error('a path needs one course');
  checkDesign(problem, { n, design });
  const run = design === 'dense' ? runDenseSgd : runOverlapChain;
  const streams = trialStreams(kernels, seed, trial);
  const mark = kernels.mark();
  try {
    const outcome = run(kernels, problem, { times: courseTimes(problems), n, streams });
    return onlineReports(problems, outcome).map((report, i) =>
      trialAnswer(informedReport(problems[i] as OnlineProblem, report)),
    );
  } finally {
    kernels.release(mark);
  }
}
