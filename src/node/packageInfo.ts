import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { GitState } from '../sweep/provenance.ts';
import { gitState } from './provenance/gitState.ts';

/** The package's folder; sources and the chunks that they become part of lie equally deep in it. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

const manifestSchema = z.object({
  version: z.string(),
  engines: z.object({ node: z.string().startsWith('>=') }),
});

function manifest(): z.output<typeof manifestSchema> {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8');
  return manifestSchema.parse(JSON.parse(text));
}

/** Version of this package. */
export function packageVersion(): string {
  return manifest().version;
}

/** The oldest version of Node that this package supports, such as 20.19. */
export function requiredNode(): string {
  return manifest().engines.node.slice('>='.length);
}

/** Whether a version, numbers joined by dots, is another one or later. */
export function isAtLeast(version: string, other: string): boolean {
  const [numbers, others] = [version, other].map((text) => text.split('.').map(Number));
  const place = (others ?? []).findIndex((number, i) => number !== numbers?.[i]);
  return place === -1 || (numbers?.[place] ?? 0) > (others?.[place] ?? 0);
}

/** The state of the program's own clone, null where it does not run from one. */
export function packageGit(): GitState | null {
  // An installed package lies inside somebody else's repository, whose commit says nothing.
  return existsSync(join(packageRoot, '.git')) ? gitState(packageRoot) : null;
}
