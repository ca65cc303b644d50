import { createKernels } from '../../../src/numerics/kernels.ts';
import type { OnlineOutcome, OnlineState } from '../../../src/observables/online/trajectory.ts';
import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import { runDenseSgd } from '../../../src/simulation/online/runDenseSgd.ts';
import { runOverlapChain } from '../../../src/simulation/online/runOverlapChain.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';
import type { Streams } from '../../../src/simulation/streams.ts';

const kernels = createKernels();

/** The two ways to follow a problem in N dimensions. */
export const roads = { 'overlap chain': runOverlapChain, 'dense weights': runDenseSgd } as const;

/** A name of one of them. */
export type Road = keyof typeof roads;

/** What trials are of, beside the problem. */
export interface RunOptions {
  times: readonly number[];
  n: number;
  seed?: string;
}

/** One trial. */
export function runOnce(
  road: Road,
  problem: OnlineProblem,
  { times, n, seed = 'a seed' }: RunOptions,
  trial = 0,
): OnlineOutcome {
  const mark = kernels.mark();
  const streams = trialStreams(kernels, `${seed} of ${road}`, trial);
  const outcome = roads[road](kernels, problem, { times, n, streams });
  kernels.release(mark);
  return outcome;
}

/** The states of a trial that must converge. */
export function statesOf(...run: Parameters<typeof runOnce>): OnlineState[] {
  const outcome = runOnce(...run);
  if (!outcome.converged) throw new Error(outcome.reason);
  return outcome.states;
}

/**
 * The states of independent trials, trial after trial, which draw from the same streams one after the
 * other: seeding streams would take longer than short trials.
 */
export function trialsOf(
  road: Road,
  problem: OnlineProblem,
  { times, n, seed = 'trials' }: RunOptions,
  trials: number,
): OnlineState[][] {
  const mark = kernels.mark();
  const streams = heldStreams(trialStreams(kernels, `${seed} of ${road}`, 0));
  const states = Array.from({ length: trials }, () => {
    const outcome = roads[road](kernels, problem, { times, n, streams });
    if (!outcome.converged) throw new Error(outcome.reason);
    return outcome.states;
  });
  kernels.release(mark);
  return states;
}

/** The streams of online learning, seeded once and for all. */
function heldStreams(streams: Streams): Streams {
  const purposes = ['online/start', 'online/inputs', 'online/output-noise'];
  const held = new Map(purposes.map((purpose) => [purpose, streams(purpose)]));
  return (purpose) => {
    const stream = held.get(purpose);
    if (stream === undefined) throw new Error(`no stream for ${purpose}`);
    return stream;
  };
}
