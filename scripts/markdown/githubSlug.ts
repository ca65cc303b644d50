/**
 * The anchor that GitHub gives a heading: lower case, without markup and punctuation, spaces as
 * hyphens. Letters of any alphabet, digits, hyphens and underscores stay.
 *
 * @param heading the text after the number signs.
 */
export function githubSlug(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
