import { describeSchema } from '../../src/problem/describeSchema.ts';
import { branchesOf, propertiesOf } from '../../src/problem/schemaNode.ts';
import type { SchemaNode } from '../../src/problem/schemaNode.ts';
import { isTag, mappingsAt, pathInside } from './keyNodes.ts';
import type { MappingPlace } from './keyNodes.ts';
import { mappingLink } from './mappingHeading.ts';

/** Text as Markdown shows it as it is, code in it left alone, in a table or out of it. */
export function escaped(text: string): string {
  const outside = (part: string) =>
    part.replaceAll('*', '\\*').replaceAll('<', '&lt;').replaceAll('$', '\\$');
  return text
    .split('`')
    .map((part, i) => (i % 2 === 0 ? outside(part) : part))
    .join('`')
    .replaceAll('|', '\\|');
}

function describeItems({ items, minItems }: SchemaNode): string {
  const least = minItems === undefined ? 'a list' : `a list of ${minItems} or more`;
  return typeof items === 'object' ? `${least}, each ${allowed(items as SchemaNode)}` : least;
}

/** What a key may be, in the words of the program's own messages. */
function allowed(node: SchemaNode): string {
  const branches = branchesOf(node);
  if (branches.length > 1) {
    const words = branches.map(allowed);
    return [...new Set(words)].join(' or ');
  }
  if (node.properties !== undefined) return 'a mapping';
  return node.type === 'array' ? describeItems(node) : escaped(describeSchema(node));
}

function allowedAt(path: string, node: SchemaNode, headings: ReadonlyMap<string, string>): string {
  const links = mappingsAt(path, node).map((place) => mappingLink(place, headings));
  return links.length === 0 ? allowed(node) : `${allowed(node)}: ${links.join(', ')}`;
}

function defaultOf({ node: whole }: MappingPlace, key: string, node: SchemaNode): string {
  if ((whole.required ?? []).includes(key)) return 'required';
  if (node.default === undefined || mappingsAt('', node).length > 0) return '–';
  return `\`${JSON.stringify(node.default)}\``;
}

/**
 * The keys of a mapping as a Markdown table: what each may be, its default and its meaning.
 *
 * @param headings what stands over the mappings that keys may be, by their identity
 */
export function keyTable(place: MappingPlace, headings: ReadonlyMap<string, string>): string {
  const rows = Object.entries(propertiesOf(place.node)).map(([key, node]) => {
    const meaning = isTag(place, key) ? 'Tells which it is.' : escaped(node.description ?? '');
    const words = allowedAt(pathInside(place, key), node, headings);
    return `| \`${key}\` | ${words} | ${defaultOf(place, key, node)} | ${meaning} |`;
  });
  const head = ['| key | what it may be | default | meaning |', '| --- | --- | --- | --- |'];
  return [...head, ...rows].join('\n');
}
