import { prose } from '../../scripts/markdown/codeBlock.ts';
import type { Page } from '../../scripts/markdown/codeBlock.ts';

/** A link or a picture of a page. */
export interface Link {
  /** Page and line, for messages. */
  place: string;
  kind: 'link' | 'picture';
  /** The words of a link, the alternative text of a picture. */
  text: string;
  target: string;
}

// [text](target), where the text may be a picture, or ![text](target); a title behind the target.
const inline = /(!?)\[((?:!\[[^\]]*\]\([^)]*\)|[^[\]])*)\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const bare = /<(https?:[^>]+)>/g;
const attribute = /\b(?:src|href)="([^"]*)"/g;

/** Links and pictures of a page's prose, those in the text of a link, too. */
export function linksOf(page: Page): Link[] {
  const text = prose(page);
  const line = (index: number) => `${page.path}:${text.slice(0, index).split('\n').length}`;
  const marked = [...text.matchAll(inline)].flatMap((match): Link[] => {
    const [, mark, inside = '', target = ''] = match;
    const place = line(match.index);
    const pictured = [...inside.matchAll(inline)].map(
      ([, , alternative = '', picture = '']): Link => ({
        place,
        kind: 'picture',
        text: alternative,
        target: picture,
      }),
    );
    return [{ place, kind: mark === '!' ? 'picture' : 'link', text: inside, target }, ...pictured];
  });
  const others = [bare, attribute].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Link => {
      const target = match[1] ?? '';
      return { place: line(match.index), kind: 'link', text: target, target };
    }),
  );
  return [...marked, ...others];
}
