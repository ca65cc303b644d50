import { recordTimes } from '../../problem/online/onlineProblem.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import type { LearnerObservables } from '../observables.ts';
import { courseObservables } from './courseObservables.ts';
import { networkObservables } from './networkObservables.ts';
import type { OnlineOutcome, OnlineState } from './trajectory.ts';
import { unitOverlaps } from './unitOverlaps.ts';

/** Observables of networks and overlaps of units, one entry per recorded time. */
export interface OnlineSeries {
  time: number[];
  networks: Record<string, Record<string, number[]>>;
  overlaps: Record<string, number[]>;
}

/** What is known of a network at the end of its time. */
type NetworkReport =
  { converged: true; observables: LearnerObservables } | { converged: false; reason: string };

/** What either road reports on an online problem. */
export interface OnlineReport {
  networks: Record<string, NetworkReport>;
  /** C between hidden units at the end, keyed by `overlapKey`. */
  overlaps: Record<string, number>;
  /** There when the problem records its course, and it got to its end. */
  trajectory?: OnlineSeries;
}

/** Numbers under names, time after time, as one series per name. */
function seriesOf(records: readonly Readonly<Record<string, number>>[]): Record<string, number[]> {
  const names = Object.keys(records[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, records.map((record) => record[name] as number)]),
  );
}

/** A state with what is measured of every network in it, by name. */
interface Observed {
  state: OnlineState;
  networks: Record<string, LearnerObservables>;
}

function recordedSeries(problem: OnlineProblem, course: readonly Observed[]): OnlineSeries {
  const times = new Set(recordTimes(problem));
  const recorded = course.filter(({ state }) => times.has(state.time));
  const networks = problem.networks.map(({ name }): [string, Record<string, number[]>] => [
    name,
    seriesOf(recorded.map((observed) => ({ ...observed.networks[name] }))),
  ]);
  return {
    time: recorded.map(({ state }) => state.time),
    networks: Object.fromEntries(networks),
    overlaps: seriesOf(recorded.map(({ state }) => unitOverlaps(problem, state))),
  };
}

function unfinished(problem: OnlineProblem, reason: string): OnlineReport {
  const networks = problem.networks.map(({ name }): [string, NetworkReport] => [
    name,
    { converged: false, reason },
  ]);
  return { networks: Object.fromEntries(networks), overlaps: {} };
}

function finished(
  problem: OnlineProblem,
  course: readonly Observed[],
  end: Observed,
): OnlineReport {
  const times = course.map(({ state }) => state.time);
  const networks = problem.networks.map(({ name }): [string, NetworkReport] => {
    const along = courseObservables(
      times,
      course.map((observed) => observed.networks[name] ?? {}),
    );
    return [name, { converged: true, observables: { ...end.networks[name], ...along } }];
  });
  return {
    networks: Object.fromEntries(networks),
    overlaps: unitOverlaps(problem, end.state),
    ...(problem.records > 0 && { trajectory: recordedSeries(problem, course) }),
  };
}

/**
 * The reports on problems that share a course, in their order; each is of the part of the course
 * that its time allows.
 *
 * @param outcome with a state at all of `courseTimes(problems)`, as far as it got.
 */
export function onlineReports(
  problems: readonly OnlineProblem[],
  outcome: OnlineOutcome,
): OnlineReport[] {
  const [first] = problems;
  if (first === undefined) return [];
  const observed = outcome.states.map((state): Observed => ({
    state,
    networks: networkObservables(first, state),
  }));
  return problems.map((problem) => {
    const course = observed.filter(({ state }) => state.time <= problem.time);
    const end = course.at(-1);
    if (end?.state.time === problem.time) return finished(problem, course, end);
    return unfinished(problem, outcome.converged ? 'its course has no end' : outcome.reason);
  });
}
