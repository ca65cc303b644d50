/**
 * What is left to do after tsc: the published JSON Schema of problems, and the run bit that
 * `npx quenched` needs inside of a clone.
 */
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemJsonSchema } from '../dist/problem/jsonSchema.js';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

writeFileSync(join(dist, 'problem.schema.json'), `${JSON.stringify(problemJsonSchema, null, 2)}\n`);
chmodSync(join(dist, 'cli', 'main.js'), 0o755);
