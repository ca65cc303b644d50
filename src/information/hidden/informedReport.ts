import type { LearnerObservables } from '../../observables/observables.ts';
import type { OnlineReport, OnlineSeries } from '../../observables/online/onlineReport.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { partNames } from '../partNames.ts';
import { hiddenInformation } from './hiddenInformation.ts';
import type { NetworkPair, UnitOverlaps } from './hiddenInformation.ts';

/**
 * A report with what the hidden fields of every network that learns from another one beside the truth,
 * and those of that source, tell of the truth's hidden fields, at the end and along the recorded course;
 * as it was where the problem does not ask for `information`.
 */
export function informedReport(problem: OnlineProblem, report: OnlineReport): OnlineReport {
  if (problem.information === undefined) return report;
  const { networks, overlaps, trajectory } = report;
  const informed = taughtPairs(problem).flatMap((pair): [string, (typeof networks)[string]][] => {
    const network = networks[pair.student];
    if (network?.converged !== true) return [];
    const observables = { ...network.observables, ...partsOf(problem, overlaps, pair) };
    return [[pair.student, { converged: true, observables }]];
  });
  return {
    networks: { ...networks, ...Object.fromEntries(informed) },
    overlaps,
    ...(trajectory && { trajectory: informedSeries(problem, trajectory) }),
  };
}

/** Every network with its source, if that is not the truth. */
function taughtPairs({ networks }: OnlineProblem): NetworkPair[] {
  const truth = networks[0]?.name;
  return networks.flatMap(({ name, learnsFrom, targets }) => {
    const sources = [targets?.from, learnsFrom].filter((from) => from !== undefined);
    const teacher = sources.find((from) => from !== truth);
    return teacher === undefined ? [] : [{ teacher, student: name }];
  });
}

/** A part below this, in bits, is rounding or within the gap: it has no sign that trials could agree on. */
const nothing = 1e-8;

/** With a larger gap, in bits, parts are not known. */
const largestGap = 1e-6;

function partsOf(
  problem: OnlineProblem,
  overlaps: UnitOverlaps,
  pair: NetworkPair,
): LearnerObservables {
  const found = hiddenInformation(problem, overlaps, pair);
  if (found === undefined || !(found.gap <= largestGap)) return {};
  return Object.fromEntries(
    partNames.map((name) => [name, found[name] < nothing ? 0 : found[name]]),
  );
}

/** The series of the pairs' parts, beside what is recorded. */
function informedSeries(problem: OnlineProblem, course: OnlineSeries): OnlineSeries {
  const pairs = taughtPairs(problem).map((pair): [string, Record<string, number[]>] => {
    const records = course.time.map((_, k) => partsOf(problem, overlapsAt(course, k), pair));
    const series = partNames.flatMap((name): [string, number[]][] => {
      const values = records.flatMap((parts) => parts[name] ?? []);
      // What is unknown at one time cannot be a series of the course.
      return values.length < records.length ? [] : [[name, values]];
    });
    return [pair.student, { ...course.networks[pair.student], ...Object.fromEntries(series) }];
  });
  return { ...course, networks: { ...course.networks, ...Object.fromEntries(pairs) } };
}

function overlapsAt({ overlaps }: OnlineSeries, record: number): UnitOverlaps {
  return Object.fromEntries(
    Object.entries(overlaps).map(([key, values]) => [key, values[record] as number]),
  );
}
