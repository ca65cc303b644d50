import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The compiled command line, which plain Node can run. */
export const builtCli = join(root, 'dist', 'cli', 'main.js');

/** Held while one test file builds and others wait. */
const lock = join(root, 'node_modules', '.quenched-build');

function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...entries.map((entry) => statSync(join(folder, entry)).mtimeMs));
}

function isCurrent(): boolean {
  return existsSync(builtCli) && statSync(builtCli).mtimeMs >= newest(join(root, 'src'));
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
 * Makes sure that dist is what the sources say: worker threads and child processes run it, since
 * Node 20 cannot run TypeScript.
 */
export async function built(): Promise<void> {
  while (!isCurrent()) {
    if (!takeLock()) {
      await wait(200);
      continue;
    }
    try {
      execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'pipe' });
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
}
