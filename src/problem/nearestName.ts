import { distance } from 'fastest-levenshtein';

/**
 * The valid name that was perhaps meant: the one at the smallest Levenshtein distance, letter case
 * aside, if at most two letters or a third of `wrong` differ; `undefined` when none is that near.
 * Of equally near names the first wins.
 */
export function nearestName(wrong: string, valid: readonly string[]): string | undefined {
  // Two letters apart is near for a long name and meaningless for one of two letters.
  const limit = Math.min(Math.max(2, Math.floor(wrong.length / 3)), wrong.length - 1);
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
