import { z } from 'zod';
import { branchMeant, isMapping, propertiesOf } from '../../problem/schemaNode.ts';
import type { SchemaNode } from '../../problem/schemaNode.ts';
import { experimentSchema } from '../../sweep/experiment.ts';
import type { Experiment } from '../../sweep/experiment.ts';

/** The schema of a file; made when it is first needed, as that takes a while. */
let schema: SchemaNode | undefined;

function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

/** Data without what its schema would write in. */
function shortened(node: SchemaNode, data: unknown): unknown {
  const branch = branchMeant(node, data);
  if (Array.isArray(data)) {
    const element = branch?.items;
    return isMapping(element)
      ? data.map((part: unknown) => shortened(element, part))
      : (data as unknown);
  }
  if (branch === undefined || !isMapping(data)) return data;
  const properties = propertiesOf(branch);
  const kept = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    const part = properties[key];
    if (value === undefined) return [];
    if (part === undefined) return [[key, value]];
    const short = shortened(part, value);
    const isUsual = isSame(short, part.default) || isSame(value, part.default);
    return isUsual ? [] : [[key, short]];
  });
  return Object.fromEntries(kept);
}

/** An experiment as one would write it: plain data without what is usual. */
export function withoutDefaults(experiment: Experiment): Record<string, unknown> {
  schema ??= z.toJSONSchema(experimentSchema, { io: 'input', unrepresentable: 'any' });
  return shortened(schema, experiment) as Record<string, unknown>;
}
