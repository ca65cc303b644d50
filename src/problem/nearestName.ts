import { distance } from 'fastest-levenshtein';

/** Two letters apart is near for a long name and meaningless for one of two letters. */
function nearEnough(wrong: string): number {
  return Math.min(Math.max(2, Math.floor(wrong.length / 3)), wrong.length - 1);
}

/**
 * The valid name that was perhaps meant: the one at the smallest Levenshtein distance, letter case
 * aside, if at most `limit` letters differ (two or a third of `wrong` unless told otherwise);
 * `undefined` when none is that near. Of equally near names the first wins.
 */
export function nearestName(
  wrong: string,
  valid: readonly string[],
  limit = nearEnough(wrong),
): string | undefined {
  let nearest: string | undefined;
  let smallest = limit + 1;
  for (const name of valid) {
    const apart = distance(wrong.toLowerCase(), name.toLowerCase());
    if (apart < smallest) {
      smallest = apart;
      nearest = name;
    }
  }
  return nearest;
}

/** The clause `did you mean "x"?` for the nearest valid name; `undefined` when none is near. */
export function didYouMean(wrong: string, valid: readonly string[]): string | undefined {
  const nearest = nearestName(wrong, valid);
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`;
}
