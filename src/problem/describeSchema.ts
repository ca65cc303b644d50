import { namePattern, nameWords } from './name.ts';
import { branchesOf, propertiesOf, tagOf } from './schemaNode.ts';
import type { SchemaNode } from './schemaNode.ts';

function join(words: readonly string[], conjunction: 'and' | 'or'): string {
  const distinct = [...new Set(words)];
  if (distinct.length < 2) return distinct.join('');
  return `${distinct.slice(0, -1).join(', ')} ${conjunction} ${distinct.at(-1)}`;
}

function describeNumber(node: SchemaNode): string {
  const limits: string[] = [];
  if (node.exclusiveMinimum !== undefined) limits.push(`above ${node.exclusiveMinimum}`);
  if (node.minimum !== undefined && node.minimum !== Number.MIN_SAFE_INTEGER) {
    limits.push(`at least ${node.minimum}`);
  }
  if (node.exclusiveMaximum !== undefined) limits.push(`below ${node.exclusiveMaximum}`);
  if (node.maximum !== undefined && node.maximum !== Number.MAX_SAFE_INTEGER) {
    limits.push(`at most ${node.maximum}`);
  }
  const noun = node.type === 'integer' ? 'a whole number' : 'a finite number';
  return limits.length === 0 ? noun : `${noun}, ${join(limits, 'and')}`;
}

/** What the patterns of the schemas ask for. */
const patternWords: Readonly<Record<string, string>> = { [namePattern.source]: nameWords };

function describeString(node: SchemaNode): string {
  if (node.pattern === undefined) return node.minLength === undefined ? 'text' : 'text, not empty';
  return patternWords[node.pattern] ?? `text that matches ${node.pattern}`;
}

function describeList(node: SchemaNode): string {
  if (node.minItems === undefined) return 'a list';
  return `a list of at least ${node.minItems} ${node.minItems === 1 ? 'item' : 'items'}`;
}

function describeMapping(node: SchemaNode): string {
  const keys = Object.keys(propertiesOf(node));
  return keys.length === 0 ? 'a mapping' : `a mapping with the keys ${join(keys, 'and')}`;
}

function describeUnion(node: SchemaNode): string {
  const tag = tagOf(node);
  if (tag === undefined) return join(branchesOf(node).map(describeSchema), 'or');
  const values = branchesOf(node).map((branch) => JSON.stringify(propertiesOf(branch)[tag]?.const));
  return `a mapping with ${tag} ${join(values, 'or')}`;
}

/** The values that a schema node allows exactly, such as the constants of an enumeration. */
export function allowedConstants(node: SchemaNode): readonly unknown[] {
  return branchesOf(node).flatMap((branch) =>
    branch.const === undefined ? (branch.enum ?? []) : [branch.const],
  );
}

/** What a node of a JSON Schema allows, in words: `a finite number above 0 and at most 1`. */
export function describeSchema(node: SchemaNode): string {
  if (branchesOf(node).length > 1) return describeUnion(node);
  const constants = allowedConstants(node);
  if (constants.length > 0) {
    return join(
      constants.map((value) => JSON.stringify(value)),
      'or',
    );
  }
  switch (node.type) {
    case 'number':
    case 'integer':
      return describeNumber(node);
    case 'string':
      return describeString(node);
    case 'boolean':
      return 'true or false';
    case 'array':
      return describeList(node);
    case 'object':
      return describeMapping(node);
    case 'null':
      return 'empty';
    default:
      return 'a valid value';
  }
}
