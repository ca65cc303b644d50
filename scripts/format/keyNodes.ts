import { branchesOf, propertiesOf, tagOf } from '../../src/problem/schemaNode.ts';
import type { SchemaNode } from '../../src/problem/schemaNode.ts';

/** A mapping of the format: where it stands, and its node in the JSON Schema. */
export interface MappingPlace {
  /** Its path, such as `learners[].targets`; empty for a whole document. */
  path: string;
  /** The key and the constant that tell it from its alternatives, such as `kind: mixture`. */
  variant: string | null;
  node: SchemaNode;
}

function variantOf(tag: string | undefined, branch: SchemaNode): string | null {
  if (tag === undefined) return null;
  return `${tag}: ${String(propertiesOf(branch)[tag]?.const)}`;
}

/** The mappings that a value at a path may be: alternatives of a union, and elements of lists. */
export function mappingsAt(path: string, node: SchemaNode): MappingPlace[] {
  const tag = tagOf(node);
  return branchesOf(node).flatMap((branch) => {
    if (branch.type === 'array' && typeof branch.items === 'object') {
      return mappingsAt(`${path}[]`, branch.items as SchemaNode);
    }
    if (branch.properties === undefined) return namedMappings(path, branch);
    return [{ path, variant: variantOf(tag, branch), node: branch }];
  });
}

/** Those of a mapping whose keys are names, such as the overlaps with networks. */
function namedMappings(path: string, { additionalProperties }: SchemaNode): MappingPlace[] {
  if (typeof additionalProperties !== 'object') return [];
  return mappingsAt(`${path}.NAME`, additionalProperties);
}

/** The path of a key of a mapping; in a list of alternatives it names the one that has the key. */
export function pathInside({ path, variant }: MappingPlace, key: string): string {
  if (path === '') return key;
  const which = variant?.replace(/^\w+: /, '') ?? '';
  return `${path.replace(/\[\]$/, `[${which}]`)}.${key}`;
}

/**
 * The mappings of a format, each before those inside it; `skip` names paths whose inside is described
 * elsewhere.
 */
export function allMappings(
  path: string,
  node: SchemaNode,
  skip: readonly string[] = [],
): MappingPlace[] {
  return mappingsAt(path, node).flatMap((place) => [
    place,
    ...Object.entries(propertiesOf(place.node)).flatMap(([key, child]) => {
      const inside = pathInside(place, key);
      return skip.includes(inside) ? [] : allMappings(inside, child, skip);
    }),
  ]);
}

/** Whether a key is the tag of its mapping: its constant tells which mapping it is. */
export function isTag({ variant }: MappingPlace, key: string): boolean {
  return variant?.startsWith(`${key}: `) ?? false;
}
