import { z } from 'zod';
import { questionSchema } from './question.ts';
import type { SchemaNode } from './schemaNode.ts';

/**
 * The JSON Schema (draft 2020-12) of what a user may write as a problem. It is published as
 * `quenched/problem.schema.json`; what no field can tell alone is left to `checkProblem`.
 */
export const problemJsonSchema: SchemaNode = {
  title: 'A problem of quenched',
  ...z.toJSONSchema(questionSchema, { io: 'input' }),
};
