import type { Draw } from '../../sweep/draw.ts';
import { trialTask } from '../../sweep/task.ts';
import type { TrialTask } from '../../sweep/task.ts';

/** All trials of some draws, first trials first: so every point is there soon, then its error bar. */
export function* trialRounds(draws: readonly Draw[]): Generator<TrialTask> {
  const most = Math.max(0, ...draws.map(({ count }) => count));
  for (let trial = 0; trial < most; trial++) {
    for (const draw of draws) if (trial < draw.count) yield trialTask(draw, trial);
  }
}
