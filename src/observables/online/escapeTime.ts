/** Units have parted when their specialisation passes the middle of its range. */
const parted = 0.5;

/**
 * When the specialisation first reaches ½, between records linear in time: the end of the symmetric
 * plateau. The first time where it is above from the start; `undefined` where it never gets there.
 */
export function escapeTime(
  times: readonly number[],
  specialisation: readonly number[],
): number | undefined {
  const after = specialisation.findIndex((value) => value >= parted);
  if (after <= 0) return times[after];
  const [before, now] = [specialisation[after - 1] as number, specialisation[after] as number];
  const [start, end] = [times[after - 1] as number, times[after] as number];
  return start + ((end - start) * (parted - before)) / (now - before);
}
