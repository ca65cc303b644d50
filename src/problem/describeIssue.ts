import { z } from 'zod';
import { describePath } from './describePath.ts';
import { allowedConstants, describeSchema } from './describeSchema.ts';
import { describeValue } from './describeValue.ts';
import { inputErrorIn } from './inputError.ts';
import { didYouMean } from './nearestName.ts';
import {
  branchMeant,
  branchesOf,
  childData,
  childNode,
  propertiesOf,
  tagOf,
} from './schemaNode.ts';
import type { SchemaNode } from './schemaNode.ts';

type Issue = z.core.$ZodIssue;

/** What a message consists of: where and what it was, what is allowed, what was perhaps meant. */
type Clauses = readonly (string | undefined)[];

/** Data and the schema node that describes it. */
interface Place {
  node: SchemaNode | undefined;
  data: unknown;
}

function placeAt(root: Place, path: readonly PropertyKey[]): Place {
  return path.reduce<Place>(
    ({ node, data }, key) => ({
      node: node && childNode(node, data, key),
      data: childData(data, key),
    }),
    root,
  );
}

function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length));
}

/**
 * The issue to report of several: an unknown key before all others, since a misspelt key also
 * makes the right one missing; else the first. Of an untagged union it is the issue of the branch
 * that matched deepest, and of the union itself where no branch got past the first look.
 */
function mostRelevant(issues: readonly Issue[]): Issue | undefined {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue?.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const branch = issue.errors.reduce((best, next) => (depth(next) > depth(best) ? next : best));
  const inner = mostRelevant(branch);
  if (inner === undefined || (inner.path.length === 0 && inner.code !== 'unrecognized_keys')) {
    return issue;
  }
  return { ...inner, path: [...issue.path, ...inner.path] };
}

function describeUnknownKey(key: string, where: string, { node, data }: Place): Clauses {
  if (node === undefined) return [`${where} is an unknown key`];
  const valid = Object.keys(propertiesOf(branchMeant(node, data) ?? node));
  const tag = tagOf(node);
  const owner = branchesOf(node).find((branch) => Object.hasOwn(propertiesOf(branch), key));
  return [
    `${where} is an unknown key`,
    tag && owner && `it belongs to ${tag} ${JSON.stringify(propertiesOf(owner)[tag]?.const)}`,
    `allowed: ${valid.join(', ')}`,
    didYouMean(key, valid),
  ];
}

function describeWrongValue(where: string, { node, data }: Place): Clauses {
  const was = `${where} is ${describeValue(data)}`;
  if (node === undefined) return [was, 'it is not allowed'];
  const names = allowedConstants(node).filter((value) => typeof value === 'string');
  return [
    was,
    `it must be ${describeSchema(node)}`,
    typeof data === 'string' ? didYouMean(data, names) : undefined,
  ];
}

/** The clauses of the message about one issue that zod raised. */
function describeIssue(issue: Issue, root: Place): Clauses {
  const place = placeAt(root, issue.path);
  const where = describePath(issue.path, root.data) || 'the document';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      return describeUnknownKey(key, describePath([...issue.path, key], root.data), place);
    }
    case 'custom':
    case 'invalid_key':
    case 'invalid_element':
      return [`${where}: ${issue.message}`];
    default:
      return describeWrongValue(where, place);
  }
}

/**
 * The data as the schema understands it, defaults written in.
 * @param source where the data came from, for the message
 * @throws InputError with one message about the most relevant thing that is wrong: its path
 * (list elements by name), what it was, what is allowed, and the valid name that is nearest
 */
export function validate<S extends z.ZodType>(
  schema: S,
  data: unknown,
  source?: string,
): z.output<S> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = mostRelevant(result.error.issues);
  if (issue === undefined) throw inputErrorIn(source, result.error.message);
  // What is allowed is read from the published form of the schema, so message and schema agree.
  const node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  throw inputErrorIn(source, ...describeIssue(issue, { node, data }));
}
