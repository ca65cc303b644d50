import type { Kernels } from '../../numerics/kernels.ts';
import { divergence } from '../../observables/online/divergence.ts';
import type { OnlineOutcome, OnlineState } from '../../observables/online/trajectory.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import type { OnlineLearning, UnitRows } from './allocateLearning.ts';

/** Steps from one look at the norms to the next. */
const watched = 256;

/** C of rows of weights or of their coordinates. */
function overlapsOf(kernels: Kernels, { weights, units, columns, stride }: UnitRows): number[][] {
  const mark = kernels.mark();
  const gram = kernels.allocate(units * units);
  kernels.raw.gramOfRows(weights, units, columns, stride, gram);
  const entries = kernels.view(gram, units * units);
  const places = Array.from({ length: units }, (_, u) => u);
  const overlaps = places.map((u) =>
    places.map((v) => entries[Math.max(u, v) * units + Math.min(u, v)] as number),
  );
  kernels.release(mark);
  return overlaps;
}

/** The state of the networks as the kernels hold it. */
function stateAt(kernels: Kernels, time: number, learning: OnlineLearning): OnlineState {
  const { rows, outputWeights } = learning;
  return {
    time,
    overlaps: overlapsOf(kernels, rows),
    outputWeights: [...kernels.view(outputWeights, rows.units)],
  };
}

/**
 * Lets networks learn and notes their states at ascending times, each at the step that is nearest to
 * it, one unit of time being N steps. Stops where they diverge.
 */
export function followCourse(
  kernels: Kernels,
  problem: OnlineProblem,
  times: readonly number[],
  n: number,
  { learning, advance }: { learning: OnlineLearning; advance: (steps: number) => void },
): OnlineOutcome {
  const states: OnlineState[] = [];
  let step = 0;
  for (const time of times) {
    const end = Math.round(time * n);
    while (step < end) {
      const steps = Math.min(watched, end - step);
      advance(steps);
      step += steps;
      const reason = divergence(problem, stateAt(kernels, step / n, learning));
      if (reason !== undefined) return { converged: false, reason, residual: null, states };
    }
    states.push(stateAt(kernels, time, learning));
  }
  return { converged: true, residual: 0, states };
}
