import type { Course, CourseRoad, CourseSeries } from '../../worker/course.ts';
import { ownPairs, truthPairs } from '../../worker/views/courseUnits.ts';
import type { UnitPair } from '../../worker/views/courseUnits.ts';

/** A number of a course at one time, null where there is none. */
export interface CourseValue {
  mean: number | null;
  stderr: number | null;
}

/** What one road says at one time. */
export interface RoadAt {
  /** Of the record, the nearest to the time that was asked for. */
  time: number;
  /** R_in: a row per unit, a column per unit of the truth. */
  R: CourseValue[][];
  /** Q_ik, symmetric. */
  Q: CourseValue[][];
  /** Test errors by the names of networks. */
  errors: Record<string, CourseValue>;
}

/** The place of the record that is nearest to a time. */
function nearest(times: readonly number[], time: number): number {
  return times.reduce(
    (best, other, place) =>
      Math.abs(other - time) < Math.abs((times[best] ?? Infinity) - time) ? place : best,
    0,
  );
}

function valueAt(series: CourseSeries | undefined, place: number): CourseValue {
  return { mean: series?.mean[place] ?? null, stderr: series?.stderr[place] ?? null };
}

/** The matrices of overlaps and the errors of a road at the record nearest to a time. */
export function roadAt(course: Course, road: CourseRoad, time: number): RoadAt {
  const place = nearest(road.time, time);
  const matrix = (pairs: UnitPair[][]) =>
    pairs.map((row) => row.map(({ key }) => valueAt(road.overlaps[key], place)));
  const errors = Object.entries(road.errors).map(([name, series]): [string, CourseValue] => [
    name,
    valueAt(series, place),
  ]);
  return {
    time: road.time[place] ?? Number.NaN,
    R: matrix(truthPairs(course)),
    Q: matrix(ownPairs(course)),
    errors: Object.fromEntries(errors),
  };
}
