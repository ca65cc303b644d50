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
import type { Place } from './schemaNode.ts';

type Issue = z.core.$ZodIssue;

/** What a message consists of: where and what it was, what is allowed, what was perhaps meant. */
type Clauses = readonly (string | undefined)[];

function placeAt(root: Place, path: readonly PropertyKey[]): Place {
  return path.reduce<Place>(
    ({ node, data }, key) => ({
      node: childNode(node, data, key) ?? {},
      data: childData(data, key),
    }),
    root,
  );
}

/** How far data is from a branch of a union: not at all of its type, or so many things wrong. */
function remoteness(issues: readonly Issue[]): number {
  const otherType = issues.some(
    ({ code, path }) => path.length === 0 && code !== 'unrecognized_keys' && code !== 'custom',
  );
  return otherType ? Infinity : issues.length;
}

/**
 * The issue to report of several: an unknown key before all others, since a misspelt key also
 * makes the right one missing; else the first. Of an untagged union it is the issue of the branch
 * that the data is nearest to, and of the union itself where the data is of no branch's type.
 */
function mostRelevant(issues: readonly Issue[]): Issue | undefined {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue?.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const nearest = issue.errors.reduce((best, next) =>
    remoteness(next) < remoteness(best) ? next : best,
  );
  const inner = remoteness(nearest) < Infinity ? mostRelevant(nearest) : undefined;
  return inner === undefined ? issue : { ...inner, path: [...issue.path, ...inner.path] };
}

function describeUnknownKey(key: string, where: string, { node, data }: Place): Clauses {
  const meant = branchMeant(node, data);
  const branches = meant === undefined ? branchesOf(node) : [meant];
  const valid = [...new Set(branches.flatMap((branch) => Object.keys(propertiesOf(branch))))];
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
  const names = allowedConstants(node).filter((value) => typeof value === 'string');
  return [
    `${where} is ${describeValue(data)}`,
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

function parse<S extends z.ZodType>(
  schema: S,
  data: unknown,
  source: string | undefined,
): z.ZodSafeParseResult<z.output<S>> {
  try {
    return schema.safeParse(data);
  } catch (cause) {
    // zod compares the length of whatever has one; a mapping's may not convert to a number.
    if (!(cause instanceof TypeError)) throw cause;
    throw inputErrorIn(source, 'a mapping with the key length stands where a list must be');
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
  const result = parse(schema, data, source);
  if (result.success) return result.data;
  const issue = mostRelevant(result.error.issues);
  if (issue === undefined) throw inputErrorIn(source, result.error.message);
  // What is allowed is read from the published form of the schema, so message and schema agree.
  const node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  throw inputErrorIn(source, ...describeIssue(issue, { node, data }));
}
