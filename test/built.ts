import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The compiled command line, which plain Node can run. */
export const builtCli = join(root, 'dist', 'cli', 'main.js');

/** Of the sources as modules of their own, the one that all come together in. */
const builtModules = join(root, 'build', 'index.js');

/** Held while one test file builds and others wait. */
const lock = join(root, 'node_modules', '.quenched-build');

function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...entries.map((entry) => statSync(join(folder, entry)).mtimeMs));
}

function isCurrent(): boolean {
  const sources = newest(join(root, 'src'));
  return [builtCli, builtModules].every(
    (path) => existsSync(path) && statSync(path).mtimeMs >= sources,
  );
}

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes sure that dist and build are what the sources say: worker threads and child processes run
 * them, since Node 20 cannot run TypeScript.
 */
export async function built(): Promise<void> {
  while (!isCurrent()) {
    if (!takeLock()) {
      await wait(200);
      continue;
    }
    try {
      for (const script of ['build', 'build:modules']) {
        execFileSync('npm', ['run', script], { cwd: root, stdio: 'pipe' });
      }
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
}
