import seedrandom from 'seedrandom';

/**
 * Distinct places out of 0 to `total` − 1, each set of them equally likely (Floyd's method); all of
 * them where as many or more are asked for.
 */
export function randomPlaces(total: number, count: number, seed: string): Set<number> {
  const random = seedrandom(seed);
  const chosen = new Set<number>();
  for (let last = Math.max(0, total - count); last < total; last++) {
    const place = Math.floor(random() * (last + 1));
    chosen.add(chosen.has(place) ? last : place);
  }
  return chosen;
}
