import { Parser } from 'yaml';
import type { CST } from 'yaml';

/** The tokens directly inside of one: keys and values of a collection, the content of a document. */
function inner(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  const parts = token.items.flatMap(({ key, value }) => [key, value]);
  return parts.filter((part) => part !== undefined && part !== null);
}

/**
 * How many levels of lists and mappings a YAML or JSON text has inside each other, counted without
 * recursion up to `most + 1`. The reader of documents recurses, and on a text that is deep enough
 * the engine does not throw but ends the process.
 */
export function documentDepth(text: string, most: number): number {
  let level: CST.Token[] = [...new Parser().parse(text)].flatMap(inner);
  let depth = 0;
  while (depth <= most) {
    level = level.flatMap(inner);
    if (level.length === 0) break;
    depth += 1;
  }
  return depth;
}
