import type { OnlineSeries } from '../observables/online/onlineReport.ts';
import { estimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import type { CourseEstimate } from './simulationAnswer.ts';

/** Series of the same names, averaged time by time; those that a trial lacks are left out. */
function averageSeries(
  trials: readonly Readonly<Record<string, readonly number[]>>[],
): Record<string, Estimate[]> {
  const [first = {}] = trials;
  return Object.fromEntries(
    Object.entries(first).flatMap(([name, values]) => {
      const series = trials.map((trial) => trial[name]);
      if (series.some((other) => other?.length !== values.length)) return [];
      return [[name, values.map((_, i) => estimate(series.map((other) => other?.[i] as number)))]];
    }),
  );
}

/**
 * The courses of an online problem averaged time by time; undefined when a trial has none, having
 * diverged or recorded nothing.
 */
export function averageCourses(
  courses: readonly (OnlineSeries | undefined)[],
): CourseEstimate | undefined {
  const present = courses.filter((course) => course !== undefined);
  const [first] = present;
  if (first === undefined || present.length < courses.length) return undefined;
  const networks = Object.keys(first.networks).map((name): [string, Record<string, Estimate[]>] => [
    name,
    averageSeries(present.map((course) => course.networks[name] ?? {})),
  ]);
  return {
    time: first.time,
    networks: Object.fromEntries(networks),
    overlaps: averageSeries(present.map(({ overlaps }) => overlaps)),
  };
}
