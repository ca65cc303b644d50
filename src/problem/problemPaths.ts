import { elementName } from './describePath.ts';
import { branchMeant, childData, childNode, isMapping, propertiesOf, tagOf } from './schemaNode.ts';
import type { Place, SchemaNode } from './schemaNode.ts';

/** What a place holds: its data or, where it was left out, the default of its schema. */
export function contentOf({ node, data }: Place): unknown {
  return data === undefined ? node.default : data;
}

/** The keys that a mapping may have; where all are allowed, such as names, those that it has. */
function wordsOf(branch: SchemaNode, content: unknown): string[] {
  const names = isMapping(branch.additionalProperties) && isMapping(content) ? content : {};
  return [...Object.keys(propertiesOf(branch)), ...Object.keys(names)];
}

/** The words by which the parts of a place are addressed: keys, or list elements by name or index. */
export function wordsAt(place: Place): string[] {
  const content = contentOf(place);
  if (Array.isArray(content)) {
    return content.map((_, index) => elementName(content, index) ?? String(index));
  }
  if (content === undefined) return [];
  const branch = branchMeant(place.node, content);
  if (branch !== undefined) return wordsOf(branch, content);
  // With a kind that there is not, the kind is all that can be set.
  const tag = tagOf(place.node);
  return tag === undefined ? [] : [tag];
}

/** The part of a place that a word addresses (an index addresses a named list element, too). */
export function partOf(place: Place, word: string): (Place & { key: PropertyKey }) | undefined {
  const content = contentOf(place);
  const words = wordsAt(place);
  const isIndex = Array.isArray(content) && /^\d+$/.test(word) && Number(word) < content.length;
  const at = isIndex ? Number(word) : words.indexOf(word);
  if (at < 0) return undefined;
  const key = Array.isArray(content) ? at : word;
  const node = childNode(place.node, content, key);
  return node && { key, node, data: childData(content, key) };
}

/** Every path that a value can be set at, from the outside in, in the order of the schema. */
export function pathsIn(place: Place, prefix = ''): string[] {
  return wordsAt(place).flatMap((word) => {
    const part = partOf(place, word);
    const path = `${prefix}${word}`;
    return part === undefined ? [] : [path, ...pathsIn(part, `${path}.`)];
  });
}
