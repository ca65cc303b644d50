import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The package's folder; sources and compiled files lie equally deep in it. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

const manifestSchema = z.object({ version: z.string() });

/** Version of this package. */
export function packageVersion(): string {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8');
  return manifestSchema.parse(JSON.parse(text)).version;
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
