import { integrateOde } from '../../numerics/integrateOde.ts';
import type { InitialValues, OdeSolution } from '../../numerics/integrateOde.ts';
import { divergence } from '../../observables/online/divergence.ts';
import type { OnlineOutcome, OnlineState } from '../../observables/online/trajectory.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { initialOutputWeights, initialOverlaps } from '../../problem/online/units.ts';
import { onlineSystem } from './onlineSystem.ts';
import type { OnlineSystem } from './onlineSystem.ts';
import { writeOverlapRates } from './overlapRates.ts';

/** How exact a solution is. */
export interface OdePrecision {
  /** Largest change of a state, relative to 1 + |value|, that an answer may have under refinement. */
  allowedResidual: number;
  /**
   * Allowed errors of a step, tried in turn until two solutions agree: where a plateau begins close
   * to symmetric, its end makes errors larger by what the start lacks.
   */
  tolerances: readonly [number, ...number[]];
}

/** What answers are found with. */
export const usualPrecision: OdePrecision = {
  allowedResidual: 1e-8,
  tolerances: [1e-10, 1e-11, 1e-12, 1e-13, 1e-14],
};

/** Steps after which a solution is given up. */
const steps = 100_000;

/** A state as the numbers that change: entries of C, then output weights. */
interface Packing {
  pack: (state: OnlineState) => Float64Array;
  unpack: (y: Float64Array, time: number) => OnlineState;
}

function packing({ pairs, outputLearning }: OnlineSystem, start: OnlineState): Packing {
  const pack = ({ overlaps, outputWeights }: OnlineState) =>
    Float64Array.from([
      ...pairs.map(([u, v]) => overlaps[u]?.[v] as number),
      ...outputLearning.map((u) => outputWeights[u] as number),
    ]);
  const unpack = (y: Float64Array, time: number): OnlineState => {
    const overlaps = start.overlaps.map((row) => [...row]);
    pairs.forEach(([u, v], i) => {
      (overlaps[u] as number[])[v] = (overlaps[v] as number[])[u] = y[i] as number;
    });
    const outputWeights = [...start.outputWeights];
    outputLearning.forEach((u, i) => (outputWeights[u] = y[pairs.length + i] as number));
    return { time, overlaps, outputWeights };
  };
  return { pack, unpack };
}

function initialValues(
  problem: OnlineProblem,
  system: OnlineSystem,
  start: OnlineState,
): InitialValues {
  const { pairs, outputLearning } = system;
  const { pack, unpack } = packing(system, start);
  const size = system.units.length;
  const state = {
    covariances: start.overlaps.flat(),
    outputWeights: [...start.outputWeights],
  };
  const rates = {
    covariances: [...state.covariances],
    outputWeights: [...state.outputWeights],
  };
  return {
    start: pack(start),
    rate: (y, out) => {
      pairs.forEach(([u, v], i) => {
        state.covariances[u * size + v] = state.covariances[v * size + u] = y[i] as number;
      });
      outputLearning.forEach((u, i) => (state.outputWeights[u] = y[pairs.length + i] as number));
      writeOverlapRates(system, state, rates);
      pairs.forEach(([u, v], i) => (out[i] = rates.covariances[u * size + v] as number));
      outputLearning.forEach((u, i) => (out[pairs.length + i] = rates.outputWeights[u] as number));
    },
    fault: (y, t) => divergence(problem, unpack(y, t)),
  };
}

/** The largest distance of two solutions where both have states, relative to 1 + |value|. */
function distance(coarse: OdeSolution, fine: OdeSolution): number {
  let largest = 0;
  fine.states.forEach((state, i) => {
    const other = coarse.states[i];
    if (other === undefined) return;
    state.forEach((value, j) => {
      const change = Math.abs(value - (other[j] as number));
      largest = Math.max(largest, change / (1 + Math.abs(value)));
    });
  });
  return largest;
}

/** Solutions of ever smaller steps, until one is within the allowed residual of the one before. */
function refinedSolution(
  values: InitialValues,
  times: readonly number[],
  { tolerances, allowedResidual }: OdePrecision,
) {
  let solution = integrateOde(values, times, { tolerance: tolerances[0], steps });
  let residual = Infinity;
  for (const tolerance of tolerances.slice(1)) {
    const finer = integrateOde(values, times, { tolerance, steps });
    residual = distance(solution, finer);
    solution = finer;
    if (residual <= allowedResidual) break;
  }
  return { solution, residual };
}

/**
 * The overlaps and output weights of an online problem at these times, ascending, for N → ∞: the
 * ordinary differential equations of Saad & Solla 1995, solved with steps of two lengths at least;
 * the residual is the distance of the last two solutions. Not converged where weights diverge, where
 * they change too fast for too long, and where the residual stays above what is allowed.
 */
export function solveOde(
  problem: OnlineProblem,
  times: readonly number[],
  precision = usualPrecision,
): OnlineOutcome {
  const start: OnlineState = {
    time: 0,
    overlaps: initialOverlaps(problem),
    outputWeights: initialOutputWeights(problem),
  };
  const system = onlineSystem(problem);
  const { solution, residual } = refinedSolution(
    initialValues(problem, system, start),
    times,
    precision,
  );
  const { unpack } = packing(system, start);
  const states = solution.states.map((y, i) => unpack(y, times[i] as number));
  if (solution.fault !== undefined) {
    return { converged: false, reason: solution.fault, residual, states };
  }
  if (!(residual <= precision.allowedResidual)) {
    const reason = `the solution still moves by ${residual.toExponential(1)} when its steps shrink`;
    return { converged: false, reason, residual, states };
  }
  return { converged: true, residual, states };
}
