import { simulateTrial } from '../simulation/simulateTrial.ts';
import { solveAlong } from '../theory/solveTheory.ts';
import type { Task } from './task.ts';
import type { TaskResult } from './taskResult.ts';

/** Runs a task in this thread. */
export function runTask(task: Task): TaskResult {
  if (task.kind === 'trial') {
    const { problems, n, seed, trial, design, testSamples } = task;
    const options = { n, seed, trial, design, testSamples };
    return { kind: 'trial', answers: problems.map((problem) => simulateTrial(problem, options)) };
  }
  const answers = solveAlong(task.problems).map(({ learners, overlaps }) => ({
    learners,
    overlaps,
  }));
  return { kind: 'theory', answers };
}
