/** How far an error may be from the level of a plateau, relative to it. */
const tolerance = 0.05;

/** The test error at times of record. */
export interface ErrorCurve {
  times: readonly number[];
  errors: readonly number[];
}

/**
 * The length of the plateau of a test error before the units part at `escape`: of all levels that it
 * has at records before, the one to within 5% of which it stays for the longest connected time, ends
 * by linear interpolation. That is the stretch about the flattest point of a smooth curve; unlike the
 * smallest slope it is neither at a brief extremum nor where noise makes two records equal. An error
 * that fluctuates by more than 5% cuts it short.
 * `undefined` where the units never part, or have parted at the start.
 */
export function plateauLength(curve: ErrorCurve, escape: number | undefined): number | undefined {
  if (escape === undefined) return undefined;
  const before = curve.times.filter((time) => time < escape);
  const lengths = before.map((_, record) => stay(curve, record, 1) + stay(curve, record, -1));
  return lengths.length === 0 ? undefined : Math.max(...lengths);
}

/** For how long the error stays near its value at a record, forwards or backwards from there. */
function stay({ times, errors }: ErrorCurve, record: number, direction: 1 | -1): number {
  const level = errors[record] as number;
  const width = tolerance * level;
  const deviation = (at: number) => (errors[at] as number) - level;
  let last = record;
  let next = record + direction;
  while (next in errors && Math.abs(deviation(next)) <= width) {
    last = next;
    next += direction;
  }
  const [start, end] = [times[record] as number, times[last] as number];
  if (!(next in errors)) return Math.abs(end - start);
  const [inside, outside] = [deviation(last), deviation(next)];
  const share = (Math.sign(outside) * width - inside) / (outside - inside);
  return Math.abs(end + share * ((times[next] as number) - end) - start);
}
