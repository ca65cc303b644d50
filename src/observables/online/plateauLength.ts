/** How far an error may be from the level of a plateau, relative to it. */
const tolerance = 0.05;

/** The test error at ascending times of record; between them it is taken to be linear. */
export interface ErrorCurve {
  times: readonly number[];
  errors: readonly number[];
}

/**
 * The length of the plateau of a test error before its units part at `escape`: of all levels that it
 * has at records until then, the longest time that it spends within 5% of one. Of a smooth curve that
 * is the stretch about its flattest point; unlike the smallest slope it is neither at a brief extremum
 * nor where noise makes two records equal, and fluctuations that leave the level and come back shorten
 * it by no more than the time away. `undefined` where the units never part, or have parted at the
 * start.
 */
export function plateauLength(curve: ErrorCurve, escape: number | undefined): number | undefined {
  const start = curve.times[0];
  if (escape === undefined || start === undefined || !(start < escape)) return undefined;
  const before = until(curve, escape);
  return Math.max(...before.errors.map((level) => timeNear(before, level)));
}

/** The curve up to a time. */
function until({ times, errors }: ErrorCurve, end: number): ErrorCurve {
  const next = times.findIndex((time) => time >= end);
  if (next < 0) return { times, errors };
  const [before, after] = [times[next - 1] as number, times[next] as number];
  const [from, to] = [errors[next - 1] as number, errors[next] as number];
  const last = from + ((to - from) * (end - before)) / (after - before);
  return { times: [...times.slice(0, next), end], errors: [...errors.slice(0, next), last] };
}

/** The time that a curve spends within the tolerance of a level. */
function timeNear({ times, errors }: ErrorCurve, level: number): number {
  const [lowest, highest] = [(1 - tolerance) * level, (1 + tolerance) * level];
  let total = 0;
  for (let i = 1; i < times.length; i++) {
    const [one, other] = [errors[i - 1] as number, errors[i] as number];
    const [low, high] = one < other ? [one, other] : [other, one];
    const common = Math.min(high, highest) - Math.max(low, lowest);
    if (common < 0) continue;
    const share = high > low ? common / (high - low) : 1;
    total += share * ((times[i] as number) - (times[i - 1] as number));
  }
  return total;
}
