import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The package's folder; sources and compiled files lie equally deep in it. */
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

/** Commit of the program, null where it is not run from a clone of its own. */
export function packageCommit(): string | null {
  // An installed package lies inside somebody else's repository, whose commit says nothing.
  if (!existsSync(join(packageRoot, '.git'))) return null;
  try {
    const output = execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: packageRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.trim();
  } catch {
    // No git program, or no commit yet: a run is worth as much without it.
    return null;
  }
}
