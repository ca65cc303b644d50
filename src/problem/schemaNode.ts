import type { z } from 'zod';

/** A node of a JSON Schema, as `z.toJSONSchema` writes it (no references). */
export type SchemaNode = z.core.JSONSchema.BaseSchema;

/** Data and the schema node that describes it; the node `{}` describes anything. */
export interface Place {
  node: SchemaNode;
  data: unknown;
}

/** A mapping with string keys: what YAML and JSON call an object. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether data is a mapping (and not a list). */
export function isMapping(data: unknown): data is Mapping {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function asNode(value: unknown): SchemaNode | undefined {
  return isMapping(value) ? value : undefined;
}

/** The alternatives of a union node; a node that is no union is its own only alternative. */
export function branchesOf(node: SchemaNode): readonly SchemaNode[] {
  const branches: unknown = node.oneOf ?? node.anyOf;
  return Array.isArray(branches) ? (branches as SchemaNode[]) : [node];
}

/** The nodes of the keys that a mapping may have, in the order of the schema. */
export function propertiesOf(node: SchemaNode): Record<string, SchemaNode> {
  return (node.properties ?? {}) as Record<string, SchemaNode>;
}

/** The key, such as `kind`, whose constant tells the branches of a union of mappings apart. */
export function tagOf(node: SchemaNode): string | undefined {
  const [first, ...others] = branchesOf(node).map(propertiesOf);
  if (first === undefined || others.length === 0) return undefined;
  return Object.keys(first).find(
    (key) =>
      first[key]?.const !== undefined && others.every((branch) => branch[key]?.const !== undefined),
  );
}

/**
 * The branch of a union that the data means: the one whose tag it carries or, where it carries
 * none, the one that may do without. `undefined` when the tag fits no branch, or when untagged
 * branches leave the choice open.
 */
export function branchMeant(node: SchemaNode, data: unknown): SchemaNode | undefined {
  const branches = branchesOf(node);
  if (branches.length === 1) return branches[0];
  const tag = tagOf(node);
  if (tag === undefined) {
    const type = Array.isArray(data) ? 'array' : 'object';
    const fitting = branches.filter((branch) => branch.type === type);
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  const value = isMapping(data) && Object.hasOwn(data, tag) ? data[tag] : undefined;
  return branches.find((branch) =>
    value === undefined
      ? !(branch.required ?? []).includes(tag)
      : propertiesOf(branch)[tag]?.const === value,
  );
}

/** The constants that the tag of a union may have. */
function tagNode(node: SchemaNode, tag: string): SchemaNode {
  return { enum: branchesOf(node).map((branch) => String(propertiesOf(branch)[tag]?.const)) };
}

/** The node of one element of a list, or of one place of a tuple. */
function elementNode(node: SchemaNode, index: string): SchemaNode | undefined {
  const places: unknown = node.prefixItems ?? [];
  return Array.isArray(places) && index in places
    ? asNode(places[Number(index)])
    : asNode(node.items);
}

/** The node of one key or list element of the branch of a union, if there may be one. */
function partNode(branch: SchemaNode, data: unknown, name: string): SchemaNode | undefined {
  if (Array.isArray(data)) return elementNode(branch, name);
  const properties = propertiesOf(branch);
  return Object.hasOwn(properties, name) ? properties[name] : asNode(branch.additionalProperties);
}

/**
 * The node of one key or list element of the data that `node` describes, if there may be one; a
 * union of nodes where the data leaves the branch open.
 */
export function childNode(
  node: SchemaNode,
  data: unknown,
  key: PropertyKey,
): SchemaNode | undefined {
  const name = String(key);
  const tag = tagOf(node);
  if (name === tag) return tagNode(node, name);
  const meant = branchMeant(node, data);
  if (meant !== undefined) return partNode(meant, data, name);
  if (tag !== undefined) return undefined;
  const parts = branchesOf(node)
    .map((branch) => partNode(branch, data, name))
    .filter((part) => part !== undefined);
  return parts.length > 1 ? { anyOf: parts } : parts[0];
}

/** What the data holds at a key or list position; `undefined` when it holds nothing there. */
export function childData(data: unknown, key: PropertyKey): unknown {
  if (Array.isArray(data)) return typeof key === 'number' ? (data as unknown[])[key] : undefined;
  return isMapping(data) && Object.hasOwn(data, key) ? data[String(key)] : undefined;
}
