/** Depth of brackets behind each place of a text. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map((letter) => {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    return depth;
  });
}

/**
 * Parts a text behind its first sentences. A full stop inside of brackets ends none: abbreviations
 * stand in citations.
 *
 * @returns the first sentences and the rest, which may be empty.
 */
export function firstSentences(text: string, count: number): [string, string] {
  const depth = depths(text);
  const ends = [...text.matchAll(/[.!?](?= \p{Lu}|$)/gu)]
    .map(({ index }) => index + 1)
    .filter((end) => depth[end - 1] === 0);
  const end = ends[count - 1] ?? text.length;
  return [text.slice(0, end), text.slice(end).trim()];
}
